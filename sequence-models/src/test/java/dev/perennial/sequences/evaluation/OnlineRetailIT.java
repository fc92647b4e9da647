package dev.perennial.sequences.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perennial.sequences.OnlineRetail;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.fitting.Pace;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.progress.TrainingProgress;
import dev.perennial.sequences.training.NetworkShape;
import dev.perennial.sequences.training.TrainingSettings;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A short training on real data; the long one and its numbers are in docs/results. */
class OnlineRetailIT {
  private static final Instant SPLIT = Instant.parse("2011-09-10T00:00:00Z");

  @Test
  void beatsRecencyAndPopularityOnUsersAfterTheSplit() {
    assumeTrue(
        Files.exists(OnlineRetail.FILE),
        () -> "skipped: there is no " + OnlineRetail.FILE + " to judge the model by");
    OnlineRetail store = new OnlineRetail(OnlineRetail.FILE);
    assertThat(store.lines()).isEqualTo(397_884);
    assertThat(store.users()).isEqualTo(4_338);

    TrainingSettings brief =
        TrainingSettings.defaults()
            .change()
            .shape(new NetworkShape(EncoderKind.TRANSFORMER, 32, 1, 2, 0.2, 48))
            .epochs(2)
            .pace(new Pace(64, 2e-3))
            .seed(1)
            .build();
    EvaluationReport report =
        Evaluator.evaluate(
            store,
            Catalogue.empty(),
            EvaluationRequest.of(SPLIT, brief, "OnlineRetailIT"),
            new Silent());

    assertThat(report.newest().truth().users()).isEqualTo(3_370);
    assertThat(number(report, "served blend", Measure.AUC))
        .isGreaterThan(number(report, "recency", Measure.AUC) + 0.02);
    assertThat(number(report, "served blend", Measure.NDCG_10))
        .isGreaterThan(2 * number(report, "popularity of 14 days", Measure.NDCG_10));
  }

  private static double number(EvaluationReport report, String method, Measure measure) {
    return report.mean().row(method).orElseThrow().estimates().get(measure).value();
  }

  /** Hears and says nothing. */
  private static final class Silent implements EvaluationListener {
    @Override
    public void onCutOff(int number, int of, Instant split) {}

    @Override
    public void onProgress(TrainingProgress progress) {}

    @Override
    public void onMeasuring(int methods, int draws) {}
  }
}
