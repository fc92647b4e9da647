package dev.perennial.sequences.training;

import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Histories;
import dev.perennial.sequences.dataset.History;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.dataset.SequenceSource;
import dev.perennial.sequences.member.PurchaseHistory;
import dev.perennial.sequences.member.StatisticMember;
import dev.perennial.sequences.statistic.PurchaseStatistics;
import dev.perennial.sequences.statistic.PurchaseSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What was known of a store at an instant: its users until then, the statistics of its customer
 * base, and the outcomes that had come. Whoever reads it with another instant sees nothing of this
 * one.
 */
final class Past {
  static final int FEWEST_OUTCOMES = 20;

  private final TrainingWindows windows;
  private final Instant known;
  private final Histories histories;
  private final PurchaseStatistics statistics;
  private final List<Example> closed;
  private final List<Example> open;

  Past(SequenceSource source, TrainingWindows windows, Instant known) {
    this.windows = windows;
    this.known = known;
    histories = Histories.read(source, windows.asOf(known));
    statistics = PurchaseStatistics.fit(purchases());
    closed = examples(histories.users(), windows.closed(known), known);
    open = examples(histories.users(), windows.open(known), known);
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
  List<Example> closed() {
    return closed;
  }

  /** Users at instants of whose outcome a part was known. */
  List<Example> open() {
    return open;
  }

  /** Whether there is enough to learn from. */
  boolean isEnough() {
    return closed.size() >= FEWEST_OUTCOMES;
  }

  /** Users at some instants, with what was known of their outcomes until another. */
  List<Example> examples(List<History> users, Set<Instant> instants, Instant until) {
    return Example.at(users, instants, windows.label(), until).stream()
        .map(example -> new Example(enriched(example.question()), example.outcome()))
        .toList();
  }

  private Question enriched(Question question) {
    return new Question(
        question.history(),
        StatisticMember.enriched(question.snapshot(), statistics, (int) windows.label().toDays()));
  }

  private List<PurchaseSummary> purchases() {
    return histories.users().stream()
        .map(History::snapshots)
        .flatMap(Collection::stream)
        .filter(snapshot -> snapshot.asOf().equals(known))
        .flatMap(snapshot -> PurchaseHistory.of(snapshot).stream())
        .toList();
  }
}
