package dev.perennial.sequences.dataset;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A question and its answer: one user at one instant, and what came of it. */
public record Example(Question question, Outcome outcome) {

  /** Every user at every one of the instants that the user has a snapshot of, user by user. */
  public static List<Example> at(
      List<History> users, Collection<Instant> instants, Duration horizon) {
    return users.stream().flatMap(user -> at(user, instants, horizon)).toList();
  }

  private static Stream<Example> at(History user, Collection<Instant> instants, Duration horizon) {
    return user.snapshots().stream()
        .filter(snapshot -> instants.contains(snapshot.asOf()))
        .map(snapshot -> new Question(user, snapshot))
        .map(question -> new Example(question, Outcome.of(user, question.now(), horizon)));
  }
}
