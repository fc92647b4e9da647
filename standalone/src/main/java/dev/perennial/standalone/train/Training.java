package dev.perennial.standalone.train;

import dev.perennial.predictor.promotion.Decision;
import dev.perennial.predictor.train.TrainingStatus;
import dev.perennial.predictor.train.TrainingStatus.EpochLoss;
import dev.perennial.standalone.client.ModelsAnswer;
import dev.perennial.standalone.client.Pause;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.suite.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Has the predictor train a model and shows how it goes. */
public final class Training {
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final SuiteClient suite;
  private final LearningCurve curve = new LearningCurve();

  public Training(SuiteClient suite) {
    this.suite = suite;
  }

  /**
   * Trains and waits until the model is in use, or is found to be no better than what is.
   *
   * @param request the body of {@code POST /v1/models:train}
   * @throws IOException where the training fails; the message says why
   */
  public TrainingStatus run(Map<String, Object> request) throws IOException {
    suite.post(Service.LIFECYCLE_PREDICTOR, "/v1/models:train", request, TrainingStatus.class);
    while (true) {
      TrainingStatus status = status();
      print(status);
      switch (status.phase()) {
        case DONE -> {
          sayWhatBecameOf(status);
          return status;
        }
        case FAILED -> throw new IOException("the training failed: " + status.failure());
        case PREPARING, READING, FITTING, REHEARSING, REFITTING, SAVING, JUDGING, PROMOTING ->
            Pause.of(LOOK_EVERY);
      }
    }
  }

  private static void sayWhatBecameOf(TrainingStatus status) {
    Decision decision = Objects.requireNonNull(status.decision());
    if (decision.promoted()) {
      Terminal.say("  model %s is in use: %s", status.version(), decision.why());
      return;
    }
    Terminal.say("  model %s is kept, but not put to use: %s", status.version(), decision.why());
    Terminal.say("  to use it nevertheless: POST /v1/models/%s:promote", status.version());
  }

  private TrainingStatus status() throws IOException {
    TrainingStatus training =
        suite.get(Service.LIFECYCLE_PREDICTOR, "/v1/models", ModelsAnswer.class).training();
    if (training == null) {
      throw new IOException("the predictor was restarted during the training");
    }
    return training;
  }

  private void print(TrainingStatus status) {
    curve.phase(status.phase().name());
    for (EpochLoss epoch : status.losses()) {
      if (epoch.validationLoss() != null || epoch.epoch() < status.epoch()) {
        curve.epoch(
            epoch.phase().name(),
            epoch.epoch(),
            status.epochs(),
            epoch.loss(),
            epoch.validationLoss(),
            rest(status));
      }
    }
  }

  private static String rest(TrainingStatus status) {
    return status.secondsLeft() == null
        ? ""
        : "%,.0f a second, %d s left".formatted(status.examplesPerSecond(), status.secondsLeft());
  }
}
