package dev.perennial.predictor.model;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.sequences.artifact.Provenance;
import dev.perennial.sequences.training.TrainedModel;
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
  private final ModelProperties settings;
  private final ScoringModel.Loader loader;
  private final ModelSlot slot;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final ReentrantLock swapping = new ReentrantLock();
  private volatile ModelStatus status = ModelStatus.none();

  ModelRegistry(
      RegisteredModels models,
      ModelProperties settings,
      ScoringModel.Loader loader,
      ModelSlot slot,
      TransactionOperations transactions,
      ApplicationEventPublisher events) {
    this.models = models;
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
   * @throws ProblemException where there is no such model, or its artefact must not be used
   */
  public void promote(String version) {
    if (!models.existsByVersion(version)) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "there is no model '%s'; see GET /v1/models".formatted(version));
    }
    swapping.lock();
    try {
      ScoringModel model = loadOrRefuse(version);
      transactions.executeWithoutResult(
          transaction -> {
            models.deactivateAll();
            models.activate(version);
          });
      use(model);
    } finally {
      swapping.unlock();
    }
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
    status = ModelStatus.answering(model.version());
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
