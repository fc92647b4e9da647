package dev.perennial.predictor.promotion;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Has contenders answer for everyone whom a model would answer for at the start of a closed window,
 * and notes what became of them. Nobody is shown an event after the start. Users are read as a
 * stream: what stays is a few numbers a user.
 */
final class Trial {
  private static final int BATCH = 256;

  private final ClosedWindow window;
  private final int minEvents;
  private final List<Contender> contenders;
  private final List<List<Scored>> answers;

  private Trial(ClosedWindow window, int minEvents, List<Contender> contenders) {
    this.window = window;
    this.minEvents = minEvents;
    this.contenders = contenders;
    this.answers = contenders.stream().<List<Scored>>map(contender -> new ArrayList<>()).toList();
  }

  /** One list of answers a contender, in their order, all about the same users in one order. */
  static List<List<Scored>> of(
      SequenceSource users, ClosedWindow window, int minEvents, List<Contender> contenders) {
    Trial trial = new Trial(window, minEvents, contenders);
    try (Stream<UserSequence> all = users.read(List.of(window.start(), window.end()))) {
      trial.run(all.map(trial::asked).flatMap(Optional::stream).iterator());
    }
    return trial.answers;
  }

  private void run(Iterator<Asked> users) {
    List<Asked> batch = new ArrayList<>(BATCH);
    while (users.hasNext()) {
      batch.add(users.next());
      if (batch.size() == BATCH || !users.hasNext()) {
        answer(batch);
        batch.clear();
      }
    }
  }

  private void answer(List<Asked> batch) {
    List<UserSequence> sequences = batch.stream().map(Asked::user).toList();
    for (int i = 0; i < contenders.size(); i++) {
      double[] churn = contenders.get(i).churn(sequences, window.days());
      List<Scored> scored = answers.get(i);
      IntStream.range(0, churn.length)
          .mapToObj(user -> new Scored(churn[user], batch.get(user).churned()))
          .forEach(scored::add);
    }
  }

  /** The user as known at the window's start; empty for one whom rules answer for anyway. */
  private Optional<Asked> asked(UserSequence user) {
    List<Event> before =
        user.events().stream().filter(event -> !isAfterStart(event.occurredAt())).toList();
    Optional<Snapshot> start =
        user.snapshots().stream()
            .filter(snapshot -> snapshot.asOf().equals(window.start()))
            .findFirst();
    return before.size() < minEvents
        ? Optional.empty()
        : start.map(
            snapshot ->
                new Asked(
                    new UserSequence(user.userId(), user.version(), before, List.of(snapshot)),
                    !buysWithin(user)));
  }

  private boolean buysWithin(UserSequence user) {
    return user.events().stream()
        .anyMatch(
            event ->
                event.type() == EventType.ITEM_PURCHASED
                    && isAfterStart(event.occurredAt())
                    && !event.occurredAt().isAfter(window.end()));
  }

  private boolean isAfterStart(Instant at) {
    return at.isAfter(window.start());
  }

  private record Asked(UserSequence user, boolean churned) {}
}
