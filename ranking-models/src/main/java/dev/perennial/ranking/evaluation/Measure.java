package dev.perennial.ranking.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A quality of the first so many places of a list. */
public record Measure(Quality quality, int cut) {
  /** The places that lists are cut after. */
  public static final List<Integer> CUTS = List.of(5, 10, 20);

  /** What methods are ordered by. */
  public static final Measure NDCG_10 = new Measure(Quality.NDCG, 10);

  public static final Measure RECALL_10 = new Measure(Quality.RECALL, 10);
  public static final Measure HIT_RATE_10 = new Measure(Quality.HIT_RATE, 10);
  public static final Measure MRR_10 = new Measure(Quality.MRR, 10);
  public static final Measure COVERAGE_10 = new Measure(Quality.COVERAGE, 10);
  public static final Measure GINI_10 = new Measure(Quality.GINI, 10);
  public static final Measure NOVELTY_10 = new Measure(Quality.NOVELTY, 10);
  public static final Measure DIVERSITY_10 = new Measure(Quality.DIVERSITY, 10);
  public static final Measure LIFT_10 = new Measure(Quality.LIFT, 10);

  /** As probabilities, which the longest list and all items that are not in it have. */
  public static final Measure AUC_20 = new Measure(Quality.AUC, 20);

  public static final Measure LOG_LOSS_20 = new Measure(Quality.LOG_LOSS, 20);

  /** Every quality of accuracy after every cut. */
  public static List<Measure> ofAccuracy() {
    return CUTS.stream().flatMap(Measure::ofAccuracy).toList();
  }

  private static Stream<Measure> ofAccuracy(int cut) {
    return Arrays.stream(Quality.values())
        .filter(Quality::isAccuracy)
        .map(quality -> new Measure(quality, cut));
  }

  /** Such as {@code NDCG@10}. */
  public String label() {
    return quality.label() + "@" + cut;
  }
}
