package dev.perennial.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventRoundTripTest {
  @Property
  void readsBackWhatItWrote(@ForAll("events") Event event) {
    assertThat(Json.read(Json.write(event), Event.class)).isEqualTo(event);
  }

  @Provide
  Arbitrary<Event> events() {
    return Combinators.combine(
            texts(64),
            Arbitraries.of(EventType.class),
            times(),
            Arbitraries.integers().between(1, Event.MAX_QUANTITY),
            prices(),
            Arbitraries.maps(texts(64), texts(1024)).ofMaxSize(4),
            Arbitraries.of(true, false))
        .as(EventRoundTripTest::event);
  }

  private static Event event(
      String id,
      EventType type,
      Instant occurredAt,
      int quantity,
      BigDecimal price,
      Map<String, String> context,
      boolean full) {
    boolean order = full || type.needsOrder();
    return new Event(
        new EventId(id),
        new UserId(id),
        type,
        occurredAt,
        full || type.needsItem() ? new ItemId(id) : null,
        order ? quantity : null,
        order ? price : null,
        order ? new OrderId(id) : null,
        full ? id : null,
        full ? new RecommendationId(id) : null,
        context);
  }

  private static Arbitrary<String> texts(int maxLength) {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(maxLength)
        .filter(EventRoundTripTest::isLine);
  }

  private static boolean isLine(String text) {
    try {
      Checks.text("text", text, text.length());
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  private static Arbitrary<Instant> times() {
    return Combinators.combine(
            Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
            Arbitraries.integers().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  private static Arbitrary<BigDecimal> prices() {
    return Combinators.combine(
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, Event.MAX_PRICE).ofScale(6),
            Arbitraries.integers().between(0, 6))
        .as((price, scale) -> price.setScale(scale, RoundingMode.DOWN));
  }
}
