package dev.perennial.ranking.evaluation;

import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.metric.Exposure;
import dev.perennial.ranking.metric.Hits;
import dev.perennial.ranking.metric.ItemDistance;
import dev.perennial.ranking.metric.PlaceProbabilities;
import dev.perennial.ranking.metric.Popularity;
import dev.perennial.ranking.protocol.Occasion;
import dev.perennial.ranking.protocol.Task;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Measures lists of a task, occasion by occasion; what all of them share is worked out once. */
final class ListMeasures {
  private static final int CUT = 10;

  private final Task task;
  private final Popularity popularity;
  private final boolean byCategory;
  private final ItemDistance distance;
  private final double[] ownPopularity;

  ListMeasures(Task task) {
    this.task = task;
    popularity = Popularity.of(task.history());
    byCategory = hasCategories(task.history());
    distance =
        byCategory
            ? ItemDistance.byCategory(task.history())
            : ItemDistance.byBuyers(task.history());
    ownPopularity = task.occasions().stream().mapToDouble(this::ownPopularity).toArray();
  }

  /** What makes two items different, in words. */
  String distanceWords() {
    return byCategory
        ? "two items differ where their categories do"
        : "two items differ by 1 less the cosine of the sets of their buyers";
  }

  /** Adds all that is measured of everybody's lists. */
  void measureAll(int[][] lists, Measured measured) {
    List<Hits> hits = hits(lists);
    for (Measure measure : Measure.ofAccuracy()) {
      measured.mean(measure, hits.stream().mapToDouble(accuracy(measure)).toArray());
    }
    measured.mean(Measure.NOVELTY_10, of(lists, list -> popularity.novelty(list, CUT)));
    measured.mean(Measure.DIVERSITY_10, of(lists, list -> distance.withinList(list, CUT)));
    measureLift(lists, measured);
    measureProbabilities(hits, measured);
    Exposure exposure = new Exposure(lists, CUT, task.history().items());
    measured.sure(Measure.COVERAGE_10, exposure.coverage());
    measured.sure(Measure.GINI_10, exposure.gini());
  }

  /** Adds what groups of users are compared by. */
  void measureGroup(int[][] lists, Measured measured) {
    List<Hits> hits = hits(lists);
    for (Measure measure : List.of(Measure.NDCG_10, Measure.RECALL_10)) {
      measured.mean(measure, hits.stream().mapToDouble(accuracy(measure)).toArray());
    }
    measureLift(lists, measured);
  }

  private void measureLift(int[][] lists, Measured measured) {
    measured.lift(
        Measure.LIFT_10, of(lists, list -> popularity.meanShare(list, CUT)), ownPopularity);
  }

  private void measureProbabilities(List<Hits> hits, Measured measured) {
    PlaceProbabilities probabilities =
        new PlaceProbabilities(hits, task.history().items(), RankedLists.LONGEST);
    measured.mean(Measure.LOG_LOSS_20, probabilities.logLosses());
    measured.number(Measure.AUC_20, probabilities::auc);
  }

  private List<Hits> hits(int[][] lists) {
    return IntStream.range(0, lists.length)
        .mapToObj(i -> Hits.of(lists[i], task.occasions().get(i).wanted()))
        .toList();
  }

  private static ToDoubleFunction<Hits> accuracy(Measure measure) {
    int cut = measure.cut();
    return switch (measure.quality()) {
      case NDCG -> hits -> hits.ndcg(cut);
      case RECALL -> hits -> hits.recall(cut);
      case PRECISION -> hits -> hits.precision(cut);
      case F1 -> hits -> hits.f1(cut);
      case MAP -> hits -> hits.averagePrecision(cut);
      case MRR -> hits -> hits.reciprocalRank(cut);
      case HIT_RATE -> hits -> hits.hitRate(cut);
      case AUC, LOG_LOSS, COVERAGE, GINI, NOVELTY, DIVERSITY, LIFT ->
          throw new IllegalArgumentException(measure + " is not about what is found");
    };
  }

  private static double[] of(int[][] lists, ToDoubleFunction<int[]> number) {
    return Arrays.stream(lists).mapToDouble(number).toArray();
  }

  private double ownPopularity(Occasion occasion) {
    Interactions past = occasion.query().past();
    int[] items = IntStream.range(0, past.size()).map(past::item).distinct().toArray();
    return popularity.meanShare(items, items.length);
  }

  private static boolean hasCategories(History history) {
    List<String> categories =
        IntStream.range(0, history.items())
            .mapToObj(history::item)
            .flatMap(item -> item.map(Item::category).stream())
            .toList();
    return 2 * categories.size() > history.items();
  }
}
