package dev.perennial.ranking.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import org.junit.jupiter.api.Test;

class NonNegativeTest {
  private static final float REGULARIZATION = 0.5f;

  @Test
  void foldsAPastInAtTheBestVectorThatIsNotNegative() {
    NonNegative method =
        new NonNegative(new NonNegative.Settings(Folds.RANK, REGULARIZATION, 1, new Recall(9, 9)));
    float[] gram = Dense.gram(Folds.rows(), Folds.RANK);

    float[] user = Folds.sum(method.parts(Folds.PAST, Folds.vectors(), gram));

    for (int i = 0; i < Folds.RANK; i++) {
      float slope = REGULARIZATION * user[i] + Dense.dot(gram, i * Folds.RANK, user, 0, Folds.RANK);
      for (int place = 0; place < Folds.PAST.size(); place++) {
        slope -= Folds.PAST.weight(place) * Folds.vectors().get(Folds.PAST.item(place))[i];
      }
      assertThat(user[i]).isNotNegative();
      if (user[i] > 0) {
        assertThat(slope).isEqualTo(0, within(0.02f));
      } else {
        assertThat(slope).isGreaterThan(-0.02f);
      }
    }
  }

  @Test
  void noScoreIsNegative() {
    ItemScorer scorer =
        new NonNegative(NonNegative.Settings.USUAL)
            .learn(TwoTastes.history(5), Learning.unwatched(1));
    ScoreSheet sheet = new ScoreSheet(TwoTastes.ITEMS);

    scorer.score(new Query(TwoTastes.bought(2, 5), TwoTastes.now()), sheet);

    for (int item = 0; item < TwoTastes.ITEMS; item++) {
      assertThat(sheet.score(item)).isNotNegative();
    }
  }
}
