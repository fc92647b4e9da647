package dev.perennial.predictor.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.scenario.Scenario.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final UserId USER = new UserId("someone");

  @Test
  void laysStepsOutOneAfterTheOther() {
    Timeline timeline = timeline(silence(10), order(null, "a", "b"), silence(30));

    assertThat(timeline.end()).isEqualTo(inDays(40));
    assertThat(timeline.events()).hasSize(2);
    assertThat(timeline.events()).extracting(Event::occurredAt).containsOnly(inDays(10));
    assertThat(timeline.events()).extracting(Event::orderId).doesNotContainNull();
    assertThat(timeline.events().stream().mapToDouble(Event::value).sum()).isEqualTo(50);
  }

  @Test
  void putsAnOrderWhereItIsToBe() {
    Timeline timeline = timeline(order(inDays(5), "a"), order(null, "b"));

    assertThat(timeline.end()).isEqualTo(inDays(5));
    assertThat(timeline.events()).extracting(Event::occurredAt).containsOnly(inDays(5));
    assertThat(timeline.events()).extracting(Event::orderId).doesNotHaveDuplicates();
  }

  @Test
  void refusesAnOrderBeforeItsTurn() {
    assertThatThrownBy(() -> timeline(silence(10), order(inDays(5), "a")))
        .hasMessageContaining("order.at must not be before 2026-06-11T00:00:00Z");
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> timeline()).hasMessageContaining("after is missing");
    assertThatThrownBy(() -> new Step(null, null)).hasMessageContaining("either an order or");
    assertThatThrownBy(() -> silence(0)).hasMessageContaining("silentDays");
    assertThatThrownBy(() -> order(null)).hasMessageContaining("order.items is missing");
    assertThatThrownBy(
            () -> new SupposedOrder(List.of(new ItemId("a")), BigDecimal.valueOf(-1), null))
        .hasMessageContaining("order.value");
    assertThatThrownBy(() -> timeline(silence(3000), silence(3000)))
        .hasMessageContaining("within 3650 days");
  }

  private static Timeline timeline(Step... steps) {
    return Timeline.of(new Scenario(USER, List.of(steps)), NOW);
  }

  private static Step silence(int days) {
    return new Step(null, days);
  }

  private static Step order(@Nullable Instant at, String... items) {
    List<ItemId> ids = List.of(items).stream().map(ItemId::new).toList();
    return new Step(new SupposedOrder(ids, BigDecimal.valueOf(50), at), null);
  }

  private static Instant inDays(int days) {
    return NOW.plus(Duration.ofDays(days));
  }
}
