package dev.perennial.features.sequence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SequenceLinesTest {
  private final Event full =
      new Event(
          new EventId("e\"1"),
          new UserId("ada"),
          EventType.ITEM_PURCHASED,
          Events.at("2011-03-01T10:00:00.123456Z"),
          new ItemId("mug"),
          3,
          new BigDecimal("2.50"),
          new OrderId("o1"),
          "s1",
          new RecommendationId("r1"),
          Map.of("device", "phone\n☎"));
  private final Event bare = Events.of("ada").did(EventType.SESSION_STARTED, "2011-03-02");
  private final Snapshot snapshot =
      new Snapshot(
          Events.at("2011-03-03"), LifecycleStage.ACTIVATION, Map.of("orders", 1.0, "silence", .1));

  @Test
  void writesEachSequenceAsTheCommonMappingWouldOnALineOfItsOwn() {
    UserSequence ada =
        new UserSequence(new UserId("ada"), 7, List.of(full, bare), List.of(snapshot));
    UserSequence unknown = new UserSequence(new UserId("bob"), 0, List.of(), List.of());

    String[] lines = write(ada, unknown).split("\n", -1);

    assertThat(lines).hasSize(3);
    assertThat(Json.mapper().readTree(lines[0])).isEqualTo(asTree(ada));
    assertThat(Json.mapper().readTree(lines[1])).isEqualTo(asTree(unknown));
    assertThat(lines[2]).isEmpty();
  }

  private static Object asTree(UserSequence sequence) {
    return Json.mapper().readTree(Json.write(sequence));
  }

  private static String write(UserSequence... sequences) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    SequenceLines lines = new SequenceLines(target);
    List.of(sequences).forEach(lines::write);
    lines.end();
    return target.toString(UTF_8);
  }
}
