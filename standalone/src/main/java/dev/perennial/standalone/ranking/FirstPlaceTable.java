package dev.perennial.standalone.ranking;

import static dev.perennial.standalone.ranking.RankingTables.cell;
import static dev.perennial.standalone.ranking.RankingTables.plain;

import dev.perennial.ranking.evaluation.FirstPlace;
import dev.perennial.ranking.evaluation.RankingReport;
import dev.perennial.ranking.offpolicy.PolicyValue;
import dev.perennial.standalone.report.Figure;
import dev.perennial.standalone.report.NumberTable;
import dev.perennial.standalone.report.NumberTable.Cell;
import dev.perennial.standalone.report.NumberTable.Head;
import dev.perennial.standalone.report.NumberTable.Line;
import dev.perennial.standalone.report.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a log of chance says that each ranking's first place earns; the one that earns most first.
 */
final class FirstPlaceTable {
  private static final String WORDS =
      "What can be said of a ranking before anybody is shown it: how often its first item would be"
          + " taken, from the log of another one that leaves a third of its places to chance and"
          + " says with which probability it showed what it did. Here what the users took is known"
          + " whatever was shown, so the last column says what the estimates should be. Few"
          + " effective observations make an estimate worth little, and what the log never shows it"
          + " says nothing about: there IPS is too low.";

  private FirstPlaceTable() {}

  /** Nothing where no ranking explores. */
  static Figure.Group of(RankingReport report) {
    return new Figure.Group(
        "By the log of chance",
        WORDS,
        List.of(),
        report.firstPlaces().isEmpty() ? List.of() : List.of(table(report.firstPlaces())));
  }

  private static NumberTable table(List<FirstPlace> firstPlaces) {
    return new NumberTable(
        "The first item is taken",
        List.of(
            new Head("IPS", "", "inverse propensity scoring"),
            new Head("SNIPS", "", "the same, divided by the sum of the weights"),
            new Head("DR", "", "doubly robust"),
            new Head("effective", "", "as many unweighted observations say as much"),
            new Head("as it is", "", "what the estimates should be")),
        firstPlaces.stream()
            .sorted(Comparator.comparingDouble(FirstPlace::truth).reversed())
            .map(one -> new Line(one.name(), "single", cells(one)))
            .toList());
  }

  private static List<Cell> cells(FirstPlace one) {
    PolicyValue estimate = one.estimate();
    return List.of(
        cell(estimate.ips(), false),
        cell(estimate.snips(), false),
        cell(estimate.doublyRobust(), false),
        plain(String.format(Locale.ROOT, "%.0f", estimate.effectiveSize())),
        plain(Numbers.of(one.truth())));
  }
}
