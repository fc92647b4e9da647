package dev.perennial.sequences.dataset;

import dev.perennial.sequences.history.History;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A question and its answer: one user at one instant, and what came of it. */
public record Example(Question question, Outcome outcome) {

  /** Every user at every one of the instants that the user has a snapshot of, user by user. */
  public static List<Example> at(
      List<History> users, Collection<Instant> instants, Duration horizon) {
    return at(users, instants, horizon, Instant.MAX);
  }

  /** As above, with nothing known after {@code until}: later outcomes are censored. */
  public static List<Example> at(
      List<History> users, Collection<Instant> instants, Duration horizon, Instant until) {
    return users.stream()
        .flatMap(user -> questions(user, instants))
        .map(question -> new Example(question, outcome(question, horizon, until)))
        .toList();
  }

  private static Stream<Question> questions(History user, Collection<Instant> instants) {
    return IntStream.range(0, user.snapshots().size())
        .filter(snapshot -> instants.contains(user.asOf(snapshot)))
        .mapToObj(snapshot -> new Question(user, user.snapshots().get(snapshot)));
  }

  private static Outcome outcome(Question question, Duration horizon, Instant until) {
    return Outcome.of(question.history(), question.now(), horizon, until);
  }
}
