package dev.perennial.sequences.training;

import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Examples;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.history.Histories;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.history.Vocabulary;
import dev.perennial.sequences.member.PurchaseHistory;
import dev.perennial.sequences.member.StatisticMember;
import dev.perennial.sequences.statistic.PurchaseStatistics;
import dev.perennial.sequences.statistic.PurchaseSummary;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What was known of a store at an instant: its users until then, the statistics of its customer
 * base, and the outcomes that had come. Whoever reads it with another instant sees nothing of this
 * one.
 */
final class Past implements AutoCloseable {
  static final int FEWEST_OUTCOMES = 20;
  private static final int MOST_IN_MEMORY = 100_000;
  private static final int MOST_LATER = 20_000;
  private static final long DRAW = 1;

  private final TrainingWindows windows;
  private final Instant known;
  private final Histories histories;
  private final PurchaseStatistics statistics;

  Past(SequenceSource source, TrainingWindows windows, Instant known) {
    this.windows = windows;
    this.known = known;
    histories = Histories.read(source, windows.asOf(known));
    statistics = PurchaseStatistics.fit(purchases());
  }

  Instant known() {
    return known;
  }

  Histories histories() {
    return histories;
  }

  PurchaseStatistics statistics() {
    return statistics;
  }

  /** Users at instants whose whole outcome was known. */
  Examples closed() {
    return examples(histories, windows.closed(known), known);
  }

  /** The same, of a large store only some of them, in memory. */
  List<Example> someClosed() {
    return closed().sample(MOST_IN_MEMORY, new SplittableRandom(DRAW));
  }

  /** All users at instants whose outcome, or a part of it, was known. */
  Examples all() {
    Set<Instant> instants = new HashSet<>(windows.closed(known));
    instants.addAll(windows.open(known));
    return examples(histories, instants, known);
  }

  /**
   * What became of users within the label after a later instant, seen as they would have been then.
   *
   * @param items by whose numbers they are read
   */
  List<Example> later(SequenceSource source, Instant now, Vocabulary items) {
    Instant end = now.plus(windows.label());
    try (Histories then = Histories.read(source, List.of(now, end), items)) {
      return examples(then, Set.of(now), end).sample(MOST_LATER, new SplittableRandom(DRAW));
    }
  }

  /** The users of half a label ago, with what was seen of their outcomes since. */
  List<Example> ofLate() {
    return examples(histories, Set.of(windows.half(known)), known)
        .sample(MOST_LATER, new SplittableRandom(DRAW));
  }

  /** Whether there is enough to learn from. */
  boolean isEnough() {
    return closed().size() >= FEWEST_OUTCOMES;
  }

  private Examples examples(Histories users, Set<Instant> instants, Instant until) {
    return new Examples(
        users,
        instants,
        question ->
            new Example(
                enriched(question),
                Outcome.of(question.history(), question.now(), windows.label(), until)));
  }

  private Question enriched(Question question) {
    return new Question(
        question.history(),
        StatisticMember.enriched(question.snapshot(), statistics, (int) windows.label().toDays()));
  }

  private List<PurchaseSummary> purchases() {
    return histories.users().stream()
        .flatMap(user -> user.snapshot(known).stream())
        .flatMap(snapshot -> PurchaseHistory.of(snapshot).stream())
        .toList();
  }

  @Override
  public void close() {
    histories.close();
  }
}
