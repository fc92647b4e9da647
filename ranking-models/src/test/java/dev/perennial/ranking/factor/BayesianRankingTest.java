package dev.perennial.ranking.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import org.junit.jupiter.api.Test;

class BayesianRankingTest {
  private static final float REGULARIZATION = 0.5f;

  @Test
  void foldsAPastInWhereTheSlopeOfTheLikelihoodIsZero() {
    BayesianRanking ranking =
        new BayesianRanking(
            new BayesianRanking.Settings(
                Folds.RANK, 0.01, REGULARIZATION, 3_000, new Recall(9, 9)));
    float[] mean = {0.3f, 0.4f, 0.5f};

    float[] user = Folds.sum(ranking.parts(Folds.PAST, Folds.vectors(), mean));

    for (int i = 0; i < Folds.RANK; i++) {
      double slope = -REGULARIZATION * user[i];
      for (int place = 0; place < Folds.PAST.size(); place++) {
        float[] item = Folds.vectors().get(Folds.PAST.item(place));
        double lead = 0;
        for (int k = 0; k < Folds.RANK; k++) {
          lead += user[k] * (item[k] - mean[k]);
        }
        slope += Folds.PAST.weight(place) * (item[i] - mean[i]) / (1 + Math.exp(lead));
      }
      assertThat(slope).isEqualTo(0, within(0.01));
    }
  }

  @Test
  void whatAUserCaredForScoresAboveMostOfTheRest() {
    History history = TwoTastes.history(4);
    SparseMatrix own = Preferences.of(history);
    ScoreSheet sheet = new ScoreSheet(TwoTastes.ITEMS);
    var scorer =
        new BayesianRanking(BayesianRanking.Settings.USUAL).learn(history, Learning.unwatched(2));
    int right = 0;
    int pairs = 0;

    for (int user = 0; user < TwoTastes.USERS; user++) {
      sheet.clear();
      scorer.score(new Query(history.of(user), TwoTastes.now()), sheet);
      for (int entry = own.from(user); entry < own.to(user); entry++) {
        for (int other = 0; other < TwoTastes.ITEMS; other++) {
          if (!own.contains(user, other)) {
            right += sheet.score(own.column(entry)) > sheet.score(other) ? 1 : 0;
            pairs++;
          }
        }
      }
    }

    assertThat((double) right / pairs).isGreaterThan(0.85);
  }
}
