package dev.perennial.ranking.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.matrix.Dense;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class ImplicitAlsTest {
  private static final double REGULARIZATION = 0.3;
  private static final double CONFIDENCE = 4;

  @Test
  void foldsAPastInAsTheFormulaOfThePaperDoes() {
    ImplicitAls als =
        new ImplicitAls(
            new ImplicitAls.Settings(Folds.RANK, CONFIDENCE, REGULARIZATION, 1, new Recall(9, 9)));
    float[] gram = Dense.gram(Folds.rows(), Folds.RANK);
    for (int i = 0; i < Folds.RANK; i++) {
      gram[i * Folds.RANK + i] += (float) REGULARIZATION;
    }

    float[] user = Folds.sum(als.parts(Folds.PAST, Folds.vectors(), gram));

    double[] expected = formula();
    for (int i = 0; i < Folds.RANK; i++) {
      assertThat(user[i]).isEqualTo((float) expected[i], within(1e-4f));
    }
  }

  /** (Y'CY + rI)^-1 Y'Cp with every user and item written out. */
  private static double[] formula() {
    RealMatrix items = new Array2DRowRealMatrix(Folds.ITEMS, Folds.RANK);
    for (int i = 0; i < Folds.ITEMS * Folds.RANK; i++) {
      items.setEntry(i / Folds.RANK, i % Folds.RANK, Folds.rows()[i]);
    }
    RealMatrix confidence = new Array2DRowRealMatrix(Folds.ITEMS, Folds.ITEMS);
    for (int item = 0; item < Folds.ITEMS; item++) {
      confidence.setEntry(item, item, 1);
    }
    double[] preference = new double[Folds.ITEMS];
    for (int place = 0; place < Folds.PAST.size(); place++) {
      int item = Folds.PAST.item(place);
      preference[item] = 1;
      confidence.setEntry(item, item, 1 + CONFIDENCE * Folds.PAST.weight(place));
    }
    RealMatrix weighted = items.transpose().multiply(confidence);
    RealMatrix left = weighted.multiply(items);
    for (int i = 0; i < Folds.RANK; i++) {
      left.addToEntry(i, i, REGULARIZATION);
    }
    return new LUDecomposition(left)
        .getSolver()
        .solve(new ArrayRealVector(weighted.operate(preference)))
        .toArray();
  }
}
