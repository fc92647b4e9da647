package dev.perennial.sequences.member;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.boosting.FeatureRows;
import dev.perennial.sequences.boosting.TreeSettings;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.statistic.PurchaseStatistics;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The members besides the network: all that they learned, which goes to JSON and back.
 *
 * @param rows how a snapshot becomes a row for the trees
 */
public record Members(
    FeatureRows rows,
    TreeMember boosting,
    TreeMember forest,
    RegressionMember regression,
    StatisticMember statistics) {

  /**
   * Fits all of them to the same outcomes.
   *
   * @param closed users with whole outcomes, their snapshots enriched by the statistics
   * @param labelDays that the outcomes reach
   */
  public static Members fit(List<Example> closed, PurchaseStatistics statistics, int labelDays) {
    List<Snapshot> snapshots =
        closed.stream().map(example -> example.question().snapshot()).toList();
    FeatureRows features = FeatureRows.fit(snapshots);
    double[][] rows = rows(features, snapshots);
    return new Members(
        features,
        TreeMember.fit(rows, closed, TreeSettings::boosting),
        TreeMember.fit(rows, closed, TreeSettings::forest),
        RegressionMember.fit(closed),
        StatisticMember.fit(statistics, labelDays, closed));
  }

  /** The question with what the statistics say of the user as further features. */
  public Question enriched(Question question) {
    return new Question(
        question.history(),
        StatisticMember.enriched(question.snapshot(), statistics.statistics(), statistics.days()));
  }

  /** What each of them expects of each user, by the user's enriched snapshot. */
  public List<Map<Member, Expectation>> expectations(List<Snapshot> snapshots) {
    double[][] numbers = rows(rows, snapshots);
    List<Expectation> boosted = boosting.expectations(numbers);
    List<Expectation> averaged = forest.expectations(numbers);
    List<Map<Member, Expectation>> all = new ArrayList<>(snapshots.size());
    for (int i = 0; i < snapshots.size(); i++) {
      Map<Member, Expectation> words = new EnumMap<>(Member.class);
      words.put(Member.BOOSTING, boosted.get(i));
      words.put(Member.FOREST, averaged.get(i));
      words.put(Member.REGRESSION, regression.expectation(snapshots.get(i)));
      words.put(Member.STATISTICS, statistics.expectation(snapshots.get(i)));
      all.add(words);
    }
    return all;
  }

  private static double[][] rows(FeatureRows features, List<Snapshot> snapshots) {
    return snapshots.stream().map(features::of).toArray(double[][]::new);
  }
}
