package dev.perennial.predictor.train;

import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.model.RegisteredModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Trains a model each night, by default settings; the rule then says whether it is put to use. Of
 * several instances one trains: the others find it training, or its model already there.
 */
final class NightlyTraining {
  private static final Logger log = LoggerFactory.getLogger(NightlyTraining.class);
  private static final Duration THE_SAME_NIGHT = Duration.ofHours(1);

  private final Trainings trainings;
  private final ModelRegistry models;
  private final InstantSource wallClock;

  NightlyTraining(Trainings trainings, ModelRegistry models, InstantSource wallClock) {
    this.trainings = trainings;
    this.models = models;
    this.wallClock = wallClock;
  }

  @Scheduled(cron = "${perennial.training.nightly}")
  void train() {
    Instant evening = wallClock.instant().minus(THE_SAME_NIGHT);
    if (models.all().stream().map(RegisteredModel::trainedAt).anyMatch(evening::isBefore)) {
      log.info("Nobody trains tonight: a model is less than an hour old");
      return;
    }
    try {
      trainings.start(TrainingRequest.byDefault());
    } catch (ProblemException e) {
      log.info("This instance does not train tonight: {}", e.getMessage());
    }
  }
}
