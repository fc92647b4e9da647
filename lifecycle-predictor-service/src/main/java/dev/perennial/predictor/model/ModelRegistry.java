package dev.perennial.predictor.model;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.predictor.model.ModelSwitch.Cause;
import dev.perennial.sequences.artifact.Provenance;
import dev.perennial.sequences.training.TrainedModel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The models there are and which one is to be used. The table decides; every instance of the
 * service follows it, so that a promotion on one reaches all.
 */
public final class ModelRegistry {
  private static final Logger log = LoggerFactory.getLogger(ModelRegistry.class);
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final RegisteredModels models;
  private final ModelSwitches switches;
  private final ModelProperties settings;
  private final ScoringModel.Loader loader;
  private final ModelSlot slot;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final ReentrantLock swapping = new ReentrantLock();
  private volatile ModelStatus status = ModelStatus.none();

  ModelRegistry(
      RegisteredModels models,
      ModelSwitches switches,
      ModelProperties settings,
      ScoringModel.Loader loader,
      ModelSlot slot,
      TransactionOperations transactions,
      ApplicationEventPublisher events) {
    this.models = models;
    this.switches = switches;
    this.settings = settings;
    this.loader = loader;
    this.slot = slot;
    this.transactions = transactions;
    this.events = events;
  }

  /** Which model answers, and why not the one that should. */
  public ModelStatus status() {
    return status;
  }

  /** All models, the newest first. */
  public List<RegisteredModel> all() {
    return models.findAllByOrderByTrainedAtDesc();
  }

  /**
   * Keeps a trained model.
   *
   * @return its version
   */
  public String register(TrainedModel trained) {
    String version = versionOf(trained.provenance());
    trained.save(settings.directory().resolve(version));
    models.save(new RegisteredModel(version, trained.provenance()));
    log.info("Model {} is registered", version);
    return version;
  }

  /**
   * Puts a model to use, here at once and in the other instances soon.
   *
   * @param caller who has it done, for the record
   * @throws ProblemException where there is no such model, or its artefact must not be used
   */
  public void promote(String version, Cause cause, String caller) {
    find(version);
    swapping.lock();
    try {
      ScoringModel model = loadOrRefuse(version);
      String previous = active().map(RegisteredModel::version).orElse(null);
      transactions.executeWithoutResult(
          transaction -> {
            models.deactivateAll();
            models.activate(version);
            switches.add(new ModelSwitch(Instant.now(), version, previous, cause, caller));
          });
      log.info("Model {} takes the place of {}: {} by {}", version, previous, cause, caller);
      use(model);
    } finally {
      swapping.unlock();
    }
  }

  /**
   * Puts the model back to use that was in use before the present one.
   *
   * @throws ProblemException where there was none
   */
  public void rollBack(String caller) {
    String previous =
        active()
            .map(RegisteredModel::version)
            .flatMap(switches::before)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.CONFLICT, "no model was in use before the present one"));
    promote(previous, Cause.ROLLBACK, caller);
  }

  /** The newest switches from model to model, the newest first. */
  public List<ModelSwitch> switches(int most) {
    return switches.newest(most);
  }

  /** The row of the model that is to be used. */
  public Optional<RegisteredModel> active() {
    return models.findByActiveTrue();
  }

  /**
   * The row of a model.
   *
   * @throws ProblemException where there is no such model
   */
  public RegisteredModel find(String version) {
    return models
        .findByVersion(version)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "there is no model '%s'; see GET /v1/models".formatted(version)));
  }

  /**
   * A model as it was when it had seen nothing after an instant: the model itself where it is that
   * old, else its backtest. The caller closes it.
   *
   * @return empty where neither is
   */
  public Optional<ScoringModel> unaware(String version, Instant after) {
    Path directory = settings.directory().resolve(version);
    if (!find(version).provenance().split().isAfter(after)) {
      return Optional.of(loader.load(version, directory));
    }
    Optional<ScoringModel> backtest = loader.loadBacktest(version, directory);
    backtest.filter(model -> model.split().isAfter(after)).ifPresent(ScoringModel::close);
    return backtest.filter(model -> !model.split().isAfter(after));
  }

  /** Puts the model to use that the table says, where it is not in use yet. */
  @Scheduled(
      fixedDelayString = "${perennial.models.follow-every}",
      initialDelayString = "${perennial.models.follow-every}")
  public void followTable() {
    swapping.lock();
    try {
      models
          .findByActiveTrue()
          .map(RegisteredModel::version)
          .filter(version -> !status.isAbout(version))
          .ifPresent(this::tryToUse);
    } finally {
      swapping.unlock();
    }
  }

  /** The row of the model in use. */
  public Optional<RegisteredModel> inUse() {
    Optional<String> version = slot.version();
    return models.findByActiveTrue().filter(model -> version.equals(Optional.of(model.version())));
  }

  private void tryToUse(String version) {
    try {
      use(load(version));
    } catch (RuntimeException e) {
      status = ModelStatus.unusable(version, String.valueOf(e.getMessage()), slot.version());
      log.error("Model {} cannot be used: {}", version, e.getMessage());
    }
  }

  private ScoringModel loadOrRefuse(String version) {
    try {
      return load(version);
    } catch (RuntimeException e) {
      log.error("Model {} cannot be used", version, e);
      throw new ProblemException(
          ProblemCode.CONFLICT, "model '%s' cannot be used: %s".formatted(version, e.getMessage()));
    }
  }

  private ScoringModel load(String version) {
    return loader.load(version, settings.directory().resolve(version));
  }

  private void use(ScoringModel model) {
    slot.swap(model);
    status = ModelStatus.answering(model);
    log.info("Model {} answers", model.version());
    events.publishEvent(new ModelActivated(model.version()));
  }

  private static String versionOf(Provenance origin) {
    return "%s-%s"
        .formatted(
            TO_THE_SECOND.format(origin.trainedAt()),
            origin.network().encoder().name().toLowerCase(Locale.ROOT));
  }
}
