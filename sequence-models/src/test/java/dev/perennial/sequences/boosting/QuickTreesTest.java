package dev.perennial.sequences.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuickTreesTest {
  private static final LabelledRows ROWS = MadeUpRows.binary(800, 1);

  @Test
  void answersAsTheTreesDoAlsoWhereFeaturesAreMissing() {
    TreeSettings settings = TreeSettings.boosting(Objective.BINARY).withRounds(40);
    TreeEnsemble trees = TreeEnsemble.fit(withGaps(ROWS, 1), settings);
    double[][] others = withGaps(MadeUpRows.binary(400, 2), 3).rows();

    assertThat(QuickTrees.of(trees).rawScores(others)).containsExactly(trees.rawScores(others));
  }

  @Test
  void asksOnceWhatIsTheSameInAllRowsAndAnswersAsTheTreesDo() {
    TreeSettings settings = TreeSettings.boosting(Objective.BINARY).withRounds(40);
    TreeEnsemble trees = TreeEnsemble.fit(withGaps(ROWS, 1), settings);
    double[][] alike = withGaps(MadeUpRows.binary(19, 2), 3).rows();
    for (double[] row : alike) {
      row[0] = 0.3;
      row[1] = Double.NaN;
    }

    assertThat(QuickTrees.of(trees).rawScores(alike)).containsExactly(trees.rawScores(alike));
    assertThat(QuickTrees.of(trees).rawScores(new double[0][])).isEmpty();
  }

  @Test
  void refusesAForestWhoseAnswerIsNoSum() {
    TreeSettings settings = TreeSettings.forest(Objective.BINARY).withRounds(2);
    TreeEnsemble forest = TreeEnsemble.fit(ROWS, settings);

    assertThatThrownBy(() -> QuickTrees.of(forest)).isInstanceOf(IllegalArgumentException.class);
  }

  private static LabelledRows withGaps(LabelledRows rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] gaps =
        Arrays.stream(rows.rows())
            .map(
                row ->
                    Arrays.stream(row)
                        .map(value -> random.nextInt(4) == 0 ? Double.NaN : value)
                        .toArray())
            .toArray(double[][]::new);
    return new LabelledRows(gaps, rows.labels());
  }
}
