package dev.perennial.sequences.boosting;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** LightGBM and libtorch, each with an OpenMP of its own, in one process. */
class LightGbmBesideTorchIT {
  private static final LabelledRows ROWS = MadeUpRows.binary(800, 1);
  private static final TreeSettings SETTINGS =
      TreeSettings.boosting(Objective.BINARY).withRounds(30);

  @Test
  void neitherChangesWhatTheOtherAnswers() {
    String temporary = System.getProperty("java.io.tmpdir");
    float product = product();
    double[] alone = TreeEnsemble.fit(ROWS, SETTINGS).predict(ROWS.rows());

    CompletableFuture<Float> products =
        CompletableFuture.supplyAsync(LightGbmBesideTorchIT::product);
    TreeEnsemble beside = TreeEnsemble.fit(ROWS, SETTINGS);

    assertThat(products.join()).isEqualTo(product);
    assertThat(beside.predict(ROWS.rows())).containsExactly(alone);
    assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(temporary);
  }

  /** Large enough for libtorch to share the work between threads. */
  private static float product() {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      NDArray ones = manager.ones(new Shape(500, 500));
      return ones.matMul(ones).sum().getFloat();
    }
  }
}
