package dev.perennial.predictor.train;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.consume.FeatureServiceException;
import dev.perennial.predictor.consume.LiveCatalogue;
import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.model.ModelSwitch.Cause;
import dev.perennial.predictor.promotion.Decision;
import dev.perennial.predictor.promotion.Judge;
import dev.perennial.predictor.train.TrainingStatus.Phase;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.training.TrainedModel;
import dev.perennial.sequences.training.Trainer;
import dev.perennial.sequences.training.TrainingSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains models in the background, one at a time: from the sequences of all users to a model that
 * is kept, put to use, and asked about every user.
 */
public final class Trainings implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Trainings.class);

  private static final String BY_RULE = "training";

  private final FeatureService features;
  private final LiveCatalogue catalogue;
  private final ModelRegistry models;
  private final Judge judge;
  private final TrainingLease lease;
  private final UnfinishedTraining unfinished;
  private final TrainProperties properties;
  private final Clock clock;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("training").daemon().factory());
  private @Nullable TrainingRun latest;

  Trainings(
      FeatureService features,
      LiveCatalogue catalogue,
      ModelRegistry models,
      Judge judge,
      TrainingLease lease,
      UnfinishedTraining unfinished,
      TrainProperties properties,
      Clock clock) {
    this.features = features;
    this.catalogue = catalogue;
    this.models = models;
    this.judge = judge;
    this.lease = lease;
    this.unfinished = unfinished;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Starts a training, or goes on with the same one where that was cut short.
   *
   * @throws ProblemException where one is running, here or in another instance
   */
  public synchronized TrainingStatus start(TrainingRequest request) {
    TrainingSettings settings = request.settings(properties);
    if (latest != null && !latest.status().phase().isOver()) {
      throw new ProblemException(
          ProblemCode.CONFLICT, "a training is running already; see GET /v1/models");
    }
    TrainingLease.Held held =
        lease
            .take()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.CONFLICT, "another instance of the service is training"));
    Instant split = begin(request, held);
    TrainingRun run = new TrainingRun(settings, split, InstantSource.system());
    latest = run;
    background.execute(() -> train(run, settings, split, held));
    return run.status();
  }

  /** When the training's data ends. */
  private Instant begin(TrainingRequest request, TrainingLease.Held held) {
    try {
      return unfinished.begin(request, request.split() == null ? clock.instant() : request.split());
    } catch (RuntimeException e) {
      held.close();
      throw e;
    }
  }

  /** The training that runs, or else the last one since the start. */
  public synchronized Optional<TrainingStatus> latest() {
    return Optional.ofNullable(latest).map(TrainingRun::status);
  }

  @Override
  public void close() {
    background.shutdownNow();
  }

  private void train(
      TrainingRun run, TrainingSettings settings, Instant split, TrainingLease.Held held) {
    log.info("Training a {} on what happened before {}", settings.shape().encoder(), split);
    try (held) {
      Catalogue known = Catalogue.of(catalogue.items(properties.cataloguePatience()));
      String version = keep(run, known, settings, split);
      run.enter(Phase.JUDGING);
      Decision decision = judge.judge(version);
      run.decided(decision);
      if (decision.promoted()) {
        run.enter(Phase.PROMOTING);
        models.promote(version, Cause.RULE, BY_RULE);
      }
      run.done();
    } catch (CancellationException | FeatureServiceException e) {
      log.warn("The training was cut short: {}", e.getMessage());
      run.failed(String.valueOf(e.getMessage()));
    } catch (Exception e) {
      log.error("The training failed", e);
      run.failed(String.valueOf(e.getMessage()));
      unfinished.forget();
    }
  }

  private String keep(TrainingRun run, Catalogue known, TrainingSettings settings, Instant split) {
    try (TrainedModel trained = Trainer.train(features::history, known, split, settings, run)) {
      run.enter(Phase.SAVING);
      String version = models.register(trained);
      run.kept(version);
      unfinished.forget();
      return version;
    }
  }
}
