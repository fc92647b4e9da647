package dev.perennial.recommender.train;

import dev.perennial.recommender.score.LearnedScorer;
import dev.perennial.recommender.score.RankingModel;
import dev.perennial.sequences.boosting.LabelledRows;
import dev.perennial.sequences.boosting.TreeEnsemble;
import dev.perennial.sequences.boosting.TreeSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns a ranking from lessons in the order of time: trees grow on the earlier ones until the
 * later ones get no better, and are grown anew on all of them. Where they don't order the later
 * ones better than the weights do, there is no ranking to be had; and the later ones also tell
 * whether what a stage changes about scores makes the ranking better.
 */
public final class RankingFit {
  private static final int FEWEST_LESSONS = 50;
  private static final int OTHERS = 80;
  private static final double LATER = 0.2;
  private static final int TOP = 10;

  private final List<String> features;
  private final TreeSettings settings;
  private final Random random;

  /**
   * A fit of rows with these columns.
   *
   * @param seed of the draw of candidates that nobody took
   */
  public RankingFit(List<String> features, TreeSettings settings, long seed) {
    this.features = features;
    this.settings = settings;
    this.random = new Random(seed);
  }

  /** The ranking; empty where there is too little to learn from, or where it would not help. */
  public Optional<RankingModel> fit(List<Lesson> lessons, Instant until) {
    int earlier = (int) (lessons.size() * (1 - LATER));
    if (earlier < FEWEST_LESSONS) {
      return Optional.empty();
    }
    List<Lesson> later = lessons.subList(earlier, lessons.size());
    TreeEnsemble tried = TreeEnsemble.fit(rows(lessons.subList(0, earlier)), rows(later), settings);
    double learned = ndcg(later, lesson -> scores(tried, lesson));
    double steered = ndcg(later, lesson -> lesson.steered(scores(tried, lesson)));
    double weighed = ndcg(later, Lesson::steered);
    if (Math.max(learned, steered) <= weighed) {
      return Optional.empty();
    }
    TreeEnsemble all = TreeEnsemble.fit(rows(lessons), settings.withRounds(tried.rounds()));
    return Optional.of(
        new RankingModel(
            features,
            all,
            steered > learned,
            until,
            lessons.size(),
            Map.of("ndcg10", learned, "ndcg10WithPolicy", steered, "ndcg10OfWeights", weighed)));
  }

  private static double[] scores(TreeEnsemble trees, Lesson lesson) {
    return LearnedScorer.normalised(trees.rawScores(lesson.rows()));
  }

  private LabelledRows rows(List<Lesson> lessons) {
    List<Lesson> sampled =
        lessons.stream()
            .filter(Lesson::teaches)
            .map(lesson -> lesson.sampled(OTHERS, random))
            .toList();
    return new LabelledRows(
        sampled.stream().flatMap(lesson -> Arrays.stream(lesson.rows())).toArray(double[][]::new),
        sampled.stream().flatMapToDouble(lesson -> Arrays.stream(lesson.grades())).toArray(),
        sampled.stream().mapToInt(lesson -> lesson.rows().length).toArray());
  }

  /** How a lesson's candidates are scored. */
  private interface Scores {
    double[] of(Lesson lesson);
  }

  /** Mean NDCG of the first ten, among what was nominated at all. */
  private static double ndcg(List<Lesson> lessons, Scores scores) {
    return lessons.stream()
        .mapToDouble(lesson -> ndcg(lesson, scores.of(lesson)))
        .average()
        .orElse(0);
  }

  private static double ndcg(Lesson lesson, double[] scores) {
    double[] inOrder =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((one, other) -> Double.compare(scores[other], scores[one]))
            .mapToDouble(place -> lesson.grades()[place])
            .toArray();
    double[] best = Arrays.stream(lesson.grades()).sorted().toArray();
    double ideal = 0;
    for (int place = 0; place < Math.min(TOP, best.length); place++) {
      ideal += best[best.length - 1 - place] / discount(place);
    }
    double gain = 0;
    for (int place = 0; place < Math.min(TOP, inOrder.length); place++) {
      gain += inOrder[place] / discount(place);
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  private static double discount(int place) {
    return Math.log(place + 2) / Math.log(2);
  }
}
