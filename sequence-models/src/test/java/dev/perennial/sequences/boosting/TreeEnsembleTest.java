package dev.perennial.sequences.boosting;

import static com.microsoft.ml.lightgbm.PredictionType.C_API_PREDICT_CONTRIB;
import static com.microsoft.ml.lightgbm.PredictionType.C_API_PREDICT_NORMAL;
import static com.microsoft.ml.lightgbm.PredictionType.C_API_PREDICT_RAW_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.ml.lightgbm.PredictionType;
import dev.perennial.model.json.Json;
import dev.perennial.sequences.boosting.TreeSettings.Method;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreeEnsembleTest {
  private static final LabelledRows ROWS = MadeUpRows.binary(800, 1);
  private static final LabelledRows OTHERS = MadeUpRows.binary(400, 2);
  private static final TreeSettings BOOSTING =
      TreeSettings.boosting(Objective.BINARY).withRounds(40);
  private static final TreeSettings FOREST = TreeSettings.forest(Objective.BINARY).withRounds(40);

  static Stream<TreeSettings> everyKind() {
    return Stream.of(Objective.BINARY, Objective.POISSON, Objective.TWEEDIE)
        .flatMap(
            objective ->
                Stream.of(TreeSettings.boosting(objective), TreeSettings.forest(objective)))
        .map(settings -> settings.withRounds(40));
  }

  @Test
  void answersAndExplainsAsLightGbmDoes() throws LGBMException {
    String text = LightGbm.grow(ROWS, null, BOOSTING);
    TreeEnsemble ensemble =
        new TreeEnsemble(
            Method.BOOSTING, Objective.BINARY, MadeUpRows.WIDTH, 40, LightGbmText.trees(text));

    try (LGBMBooster booster = LGBMBooster.loadModelFromString(text)) {
      assertThat(ensemble.predict(OTHERS.rows()))
          .containsExactly(answers(booster, C_API_PREDICT_NORMAL), within(1e-12));
      assertThat(ensemble.rawScores(OTHERS.rows()))
          .containsExactly(answers(booster, C_API_PREDICT_RAW_SCORE), within(1e-12));
      assertThat(flat(ensemble.contributions(OTHERS.rows())))
          .containsExactly(answers(booster, C_API_PREDICT_CONTRIB), within(1e-12));
    }
  }

  @Test
  void aForestAnswersAsLightGbmDoes() throws LGBMException {
    String text = LightGbm.grow(ROWS, null, FOREST);

    try (LGBMBooster booster = LGBMBooster.loadModelFromString(text)) {
      assertThat(TreeEnsemble.fit(ROWS, FOREST).predict(OTHERS.rows()))
          .containsExactly(answers(booster, C_API_PREDICT_NORMAL), within(1e-12));
    }
  }

  private static double[] answers(LGBMBooster booster, PredictionType type) throws LGBMException {
    return booster.predictForMat(OTHERS.flat(), OTHERS.size(), OTHERS.width(), true, type);
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void contributionsSumToTheRawScoreAndItIsThatOfThePrediction(TreeSettings settings) {
    TreeEnsemble ensemble = TreeEnsemble.fit(ROWS, settings);

    double[] raw = ensemble.rawScores(OTHERS.rows());
    assertThat(sums(ensemble.contributions(OTHERS.rows()))).containsExactly(raw, within(1e-9));
    assertThat(Arrays.stream(raw).map(settings.objective()::mean).toArray())
        .containsExactly(ensemble.predict(OTHERS.rows()), within(1e-9));
  }

  private static double[] sums(double[][] rows) {
    return Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void findsWhatDecides(TreeSettings settings) {
    TreeEnsemble ensemble = TreeEnsemble.fit(ROWS, settings);

    double[] predicted = ensemble.predict(new double[][] {{1.5, -1.5, 0, 0}, {-1.5, 1.5, 0, 0}});
    double[][] contributions = ensemble.contributions(OTHERS.rows());
    assertThat(predicted[0]).isGreaterThan(predicted[1] + 0.1);
    assertThat(meanSize(contributions, 0)).isGreaterThan(2 * meanSize(contributions, 2));
    assertThat(meanSize(contributions, 1)).isGreaterThan(2 * meanSize(contributions, 3));
  }

  private static double meanSize(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> Math.abs(row[column])).average().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void tellsMissingFromKnown(TreeSettings settings) {
    double[][] rows =
        IntStream.range(0, 800)
            .mapToObj(i -> new double[] {i % 2 == 0 ? Double.NaN : i % 7})
            .toArray(double[][]::new);
    double[] labels = IntStream.range(0, 800).mapToDouble(i -> i % 2).toArray();

    TreeEnsemble ensemble = TreeEnsemble.fit(new LabelledRows(rows, labels), settings);
    TreeEnsemble read = Json.read(Json.write(ensemble), TreeEnsemble.class);
    double[] predicted = read.predict(new double[][] {{Double.NaN}, {0}, {1e9}});
    assertThat(predicted[0]).isLessThan(0.8 * predicted[1]);
    assertThat(predicted[2]).isCloseTo(predicted[1], within(0.1));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void expectsOnAverageWhatHappened(TreeSettings settings) {
    LabelledRows rows = settings.objective() == Objective.BINARY ? ROWS : MadeUpRows.counts(800, 1);

    double[] predicted = TreeEnsemble.fit(rows, settings).predict(rows.rows());
    assertThat(Arrays.stream(predicted).average().orElseThrow())
        .isCloseTo(rows.meanLabel(), within(0.05 * rows.meanLabel()));
  }

  @Test
  void growsTheSameTreesForASeedAndOthersForAnother() {
    double[] first = TreeEnsemble.fit(ROWS, BOOSTING).predict(OTHERS.rows());

    assertThat(TreeEnsemble.fit(ROWS, BOOSTING).predict(OTHERS.rows())).containsExactly(first);
    assertThat(TreeEnsemble.fit(ROWS, BOOSTING.withSeed(99)).predict(OTHERS.rows()))
        .isNotEqualTo(first);
  }

  @Test
  void stopsWhenTheValidationGetsNoBetter() {
    TreeSettings hasty = TreeSettings.boosting(Objective.BINARY).withRounds(2_000);
    LabelledRows noise =
        new LabelledRows(
            OTHERS.rows(), IntStream.range(0, OTHERS.size()).mapToDouble(i -> i % 2).toArray());

    assertThat(TreeEnsemble.fit(ROWS, noise, hasty).rounds()).isLessThan(200);
    assertThat(TreeEnsemble.fit(ROWS, BOOSTING).rounds()).isEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void comesBackFromJsonTheSame(TreeSettings settings) {
    TreeEnsemble ensemble = TreeEnsemble.fit(ROWS, settings);

    TreeEnsemble read = Json.read(Json.write(ensemble), TreeEnsemble.class);
    assertThat(read.predict(OTHERS.rows())).containsExactly(ensemble.predict(OTHERS.rows()));
    assertThat(flat(read.contributions(OTHERS.rows())))
        .containsExactly(flat(ensemble.contributions(OTHERS.rows())));
  }

  @Test
  void ranksTheRowsOfAListByTheirLabels() {
    LabelledRows lists = listsOfTen(MadeUpRows.binary(4_000, 3));
    LabelledRows others = listsOfTen(MadeUpRows.binary(2_000, 4));

    TreeEnsemble ranker = TreeEnsemble.fit(lists, others, TreeSettings.ranking().withRounds(60));

    double[] scores = ranker.rawScores(others.rows());
    assertThat(inOrder(scores, others)).isGreaterThan(0.8);
    assertThat(inOrder(new double[others.size()], others)).isZero();
  }

  @Test
  void refusesListsThatAreNotOfItsRows() {
    assertThatThrownBy(() -> new LabelledRows(ROWS.rows(), ROWS.labels(), new int[] {10, 20}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the lists hold 30 rows, but there are 800");
  }

  private static LabelledRows listsOfTen(LabelledRows rows) {
    int[] lists = new int[rows.size() / 10];
    Arrays.fill(lists, 10);
    return new LabelledRows(rows.rows(), rows.labels(), lists);
  }

  /** Share of the pairs within a list that are scored in the order of their labels. */
  private static double inOrder(double[] scores, LabelledRows lists) {
    double pairs = 0;
    double right = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = i / 10 * 10; j < i / 10 * 10 + 10; j++) {
        if (lists.labels()[i] > lists.labels()[j]) {
          pairs++;
          right += scores[i] > scores[j] ? 1 : 0;
        }
      }
    }
    return right / pairs;
  }

  @Test
  void answersManyThreadsAtOnce() {
    TreeEnsemble ensemble = TreeEnsemble.fit(ROWS, BOOSTING);
    double[] alone = ensemble.predict(OTHERS.rows());

    List<CompletableFuture<double[]>> answers =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> ensemble.predict(OTHERS.rows())))
            .toList();
    assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).containsExactly(alone));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void isAConstantAndSaysSoWhereNothingCanBeToldApart(TreeSettings settings) {
    LabelledRows few = MadeUpRows.binary(10, 3);
    LabelledRows nobody = new LabelledRows(ROWS.rows(), new double[ROWS.size()]);

    TreeEnsemble ofFew = TreeEnsemble.fit(few, settings);
    TreeEnsemble ofNobody = TreeEnsemble.fit(nobody, nobody, settings);
    assertThat(ofFew.isConstant()).isTrue();
    assertThat(ofFew.predict(OTHERS.rows()))
        .containsOnly(new double[] {(few.meanLabel() * few.size() + 0.5) / 11}, within(1e-9));
    assertThat(ofNobody.isConstant()).isTrue();
    assertThat(ofNobody.predict(OTHERS.rows()))
        .containsOnly(new double[] {0.5 / 801}, within(1e-9));
    assertThat(TreeEnsemble.fit(ROWS, settings).isConstant()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void isAConstantWhereNoFeatureSaysAnything(TreeSettings settings) {
    for (int width : new int[] {0, 3}) {
      LabelledRows silent = new LabelledRows(new double[ROWS.size()][width], ROWS.labels());

      TreeEnsemble ensemble = TreeEnsemble.fit(silent, silent, settings);
      assertThat(ensemble.isConstant()).isTrue();
      assertThat(ensemble.predict(silent.rows())[0]).isCloseTo(ROWS.meanLabel(), within(0.001));
    }
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void roundsWithoutAnythingToSplitChangeNothing(TreeSettings settings) {
    double[][] rows =
        Arrays.stream(ROWS.rows())
            .map(row -> new double[] {0, row[0], 0, row[1], 0, 0})
            .toArray(double[][]::new);

    TreeEnsemble ensemble = TreeEnsemble.fit(new LabelledRows(rows, ROWS.labels()), settings);
    assertThat(ensemble.isConstant()).isFalse();
    assertThat(Arrays.stream(ensemble.predict(rows)).average().orElseThrow())
        .isCloseTo(ROWS.meanLabel(), within(0.03));
  }

  @Test
  void refusesRowsAndLabelsThatDoNotFit() {
    TreeEnsemble ensemble = TreeEnsemble.fit(ROWS, BOOSTING);

    assertThatThrownBy(() -> ensemble.predict(new double[][] {{1, 2, 3, 4}, {1, 2}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 1 must have 4 features, but has 2");
    assertThatThrownBy(() -> ensemble.contributions(new double[][] {{1}}))
        .hasMessage("row 0 must have 4 features, but has 1");
    assertThatThrownBy(() -> new LabelledRows(new double[3][2], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 rows have 2 labels");
    assertThatThrownBy(() -> fitLabels(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label 1")
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> fitLabels(2)).hasMessageContaining("but is 2.0");
    assertThatThrownBy(() -> fitLabels(-1)).hasMessageContaining("but is -1.0");
  }

  private static void fitLabels(double second) {
    TreeEnsemble.fit(new LabelledRows(new double[2][1], new double[] {0, second}), BOOSTING);
  }
}
