package dev.perennial.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.recommender.score.RankingModel;
import dev.perennial.sequences.boosting.TreeSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingFitTest {
  private static final Instant UNTIL = Instant.parse("2026-06-15T12:00:00Z");

  private final RankingFit fit =
      new RankingFit(List.of("signal", "noise"), TreeSettings.ranking().withRounds(40), 1);

  @Test
  void findsWhatTheWeightsDoNotSee() {
    Optional<RankingModel> ranking = fit.fit(lessons(300, false), UNTIL);

    assertThat(ranking).isPresent();
    assertThat(ranking.orElseThrow().metrics().get("ndcg10"))
        .isGreaterThan(ranking.orElseThrow().metrics().get("ndcg10OfWeights") + 0.2);
    double[] scores =
        ranking.orElseThrow().trees().rawScores(new double[][] {{0.9, 0.1}, {0.1, 0.9}});
    assertThat(scores[0]).isGreaterThan(scores[1]);
  }

  @Test
  void isNotUsedWhereTheWeightsKnowAsMuch() {
    assertThat(fit.fit(lessons(300, true), UNTIL)).isEmpty();
  }

  @Test
  void saysWhetherItGainsFromWhatAStageChanges() {
    List<Lesson> lessons = lessons(300, false);

    assertThat(fit.fit(steered(lessons, 0.5), UNTIL).orElseThrow().gainsFromPolicy()).isFalse();
    assertThat(fit.fit(steered(lessons, 1.2), UNTIL).orElseThrow().gainsFromPolicy()).isTrue();
  }

  @Test
  void waitsForEnoughLessons() {
    assertThat(fit.fit(lessons(40, false), UNTIL)).isEmpty();
  }

  /** Twenty candidates each, of which the three with the strongest signal were taken. */
  private static List<Lesson> lessons(int count, boolean weightsKnow) {
    Random random = new Random(3);
    List<Lesson> lessons = new ArrayList<>();
    for (int lesson = 0; lesson < count; lesson++) {
      double[][] rows = new double[20][];
      Arrays.setAll(rows, row -> new double[] {random.nextDouble(), random.nextDouble()});
      double third = Arrays.stream(rows).mapToDouble(row -> -row[0]).sorted().toArray()[2];
      lessons.add(
          new Lesson(
              rows,
              Arrays.stream(rows).mapToDouble(row -> -row[0] <= third ? 1 : 0).toArray(),
              weights(rows, weightsKnow),
              weights(rows, weightsKnow)));
    }
    return lessons;
  }

  private static double[] weights(double[][] rows, boolean know) {
    return Arrays.stream(rows).mapToDouble(row -> know ? row[0] : row[1]).toArray();
  }

  /** A stage that makes less of what was taken, or more. */
  private static List<Lesson> steered(List<Lesson> lessons, double factor) {
    return lessons.stream().map(lesson -> steered(lesson, factor)).toList();
  }

  private static Lesson steered(Lesson lesson, double factor) {
    double[] steered = lesson.scores().clone();
    for (int place = 0; place < steered.length; place++) {
      steered[place] *= lesson.grades()[place] > 0 ? factor : 1;
    }
    return new Lesson(lesson.rows(), lesson.grades(), lesson.scores(), steered);
  }
}
