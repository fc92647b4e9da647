package dev.perennial.sequences.explanation;

import dev.perennial.model.event.EventType;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.history.History;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The steps of one window as people speak of them: together where type and age are the same. */
final class StepGroups {
  private static final double MICROS_A_DAY = Duration.ofDays(1).toNanos() / 1e3;

  private final Map<Kind, Group> groups = new LinkedHashMap<>();

  /** Events of one kind. */
  private record Kind(EventType type, AgeBand age) {}

  /** What is known of a group. */
  private record Group(int count, double newestDays, double part) {
    Group with(Group other) {
      return new Group(
          count + other.count, Math.min(newestDays, other.newestDays), part + other.part);
    }
  }

  /**
   * The parts of the newest steps, which end with the last event before the question's instant.
   *
   * @param parts one a step, with padding before them
   */
  static Map<Source, Double> of(Question question, int steps, float[] parts) {
    History history = question.history();
    int end = history.countUntil(question.now());
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, question.now());
    StepGroups groups = new StepGroups();
    for (int i = 0; i < steps; i++) {
      int event = end - steps + i;
      double days = (now - history.micros(event)) / MICROS_A_DAY;
      groups.add(history.type(event), days, parts[parts.length - steps + i]);
    }
    return groups.sources();
  }

  private void add(EventType type, double days, double part) {
    groups.merge(
        new Kind(type, AgeBand.of(days)),
        new Group(1, days, part),
        (group, one) -> group.with(one));
  }

  private Map<Source, Double> sources() {
    Map<Source, Double> sources = new HashMap<>();
    groups.forEach(
        (kind, group) ->
            sources.put(
                new Source.Events(kind.type(), kind.age(), group.count(), group.newestDays()),
                group.part()));
    return sources;
  }
}
