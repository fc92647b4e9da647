package dev.perennial.ranking.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.Profile;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class TruncatedSvdTest {
  private static final Recall ALL = new Recall(1_000, 1e9);

  @Test
  void projectsAPastLikeTheExactDecomposition() {
    History history = TwoTastes.history(9);
    Interactions past = TwoTastes.bought(4, 2, 7);
    ScoreSheet sheet = new ScoreSheet(TwoTastes.ITEMS);

    new TruncatedSvd(new TruncatedSvd.Settings(2, 0, ALL))
        .learn(history, Learning.unwatched(1))
        .score(new Query(past, TwoTastes.now()), sheet);

    RealMatrix all = new Array2DRowRealMatrix(TwoTastes.USERS, TwoTastes.ITEMS);
    for (int user = 0; user < TwoTastes.USERS; user++) {
      fill(all, user, history.of(user));
    }
    RealMatrix asked = new Array2DRowRealMatrix(1, TwoTastes.ITEMS);
    fill(asked, 0, past);
    RealMatrix first =
        new SingularValueDecomposition(all).getV().getSubMatrix(0, TwoTastes.ITEMS - 1, 0, 1);
    RealMatrix expected = asked.multiply(first).multiply(first.transpose());
    for (int item = 0; item < TwoTastes.ITEMS; item++) {
      assertThat(sheet.score(item)).isEqualTo(expected.getEntry(0, item), within(1e-3));
    }
  }

  private static void fill(RealMatrix matrix, int row, Interactions user) {
    Profile profile = Profile.of(user, TwoTastes.ITEMS);
    for (int place = 0; place < profile.size(); place++) {
      matrix.setEntry(row, profile.item(place), profile.weight(place));
    }
  }
}
