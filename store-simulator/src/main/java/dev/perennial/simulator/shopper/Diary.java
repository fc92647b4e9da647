package dev.perennial.simulator.shopper;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.OrderId;
import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.life.Visit;
import dev.perennial.simulator.world.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what one user does as events. Their ids are made of the seed, the user's number and
 * the event's, and sort as the events do.
 */
final class Diary {
  private static final int TAG_LENGTH = 6;
  private static final int BASE = 36;
  private static final double JITTER = .4;

  private final Persona persona;
  private final String prefix;
  private int written;

  Diary(long seed, Persona persona) {
    this.persona = persona;
    String tag = Long.toUnsignedString(Chance.seed(seed, "diary", 0), BASE);
    this.prefix = tag.substring(tag.length() - TAG_LENGTH) + '-' + padded(persona.index()) + '-';
  }

  OrderId orderId(Visit visit) {
    return new OrderId("o-" + prefix + visit.number());
  }

  /**
   * The steps as events spread over the visit: the first at its start, the last at its end, and all
   * purchases together at the end.
   */
  List<Event> write(Visit visit, List<Step> steps, Chance chance) {
    String sessionId = "s-" + prefix + visit.number();
    long purchases = steps.stream().filter(step -> step.orderId() != null).count();
    long last = steps.size() - Math.max(1, purchases);
    List<Event> events = new ArrayList<>(steps.size());
    for (int number = 0; number < steps.size(); number++) {
      double place = number == 0 ? 0 : (number + chance.uniform(-JITTER, JITTER)) / last;
      Instant at = number < last ? between(visit, place) : visit.end();
      events.add(event(steps.get(number), at, sessionId));
    }
    return events;
  }

  Event event(Step step, Instant at, @Nullable String sessionId) {
    return new Event(
        new EventId(prefix + padded(written++)),
        persona.userId(),
        step.type(),
        at,
        step.product() == null ? null : step.product().id(),
        step.quantity(),
        step.price(),
        step.orderId(),
        sessionId,
        step.recommendationId(),
        step.context());
  }

  private static Instant between(Visit visit, double place) {
    double millis = Duration.between(visit.start(), visit.end()).toMillis();
    return visit.start().plusMillis((long) (millis * place));
  }

  private static String padded(int number) {
    String digits = Integer.toString(number);
    return "000000".substring(Math.min(6, digits.length())) + digits;
  }
}
