package dev.perennial.predictor.publish;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.StageChange;
import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores a batch of predictions and publishes them. The rows are committed only after Kafka has
 * acknowledged the records: a crash in between leaves no row, so that whoever asked for the scoring
 * asks again, finds the same stage changes again, and publishes again. Publication is therefore at
 * least once, and the rows are idempotent.
 */
public final class StoreAndPublish {
  private final TransactionOperations transactions;
  private final PredictionTable predictions;
  private final StageChangeTable stageChanges;
  private final PredictionPublisher publisher;
  private final StageChangeCounter counter;

  StoreAndPublish(
      TransactionOperations transactions,
      PredictionTable predictions,
      StageChangeTable stageChanges,
      PredictionPublisher publisher,
      StageChangeCounter counter) {
    this.transactions = transactions;
    this.predictions = predictions;
    this.stageChanges = stageChanges;
    this.publisher = publisher;
    this.counter = counter;
  }

  /**
   * Stores and publishes those of the predictions that are not older than what is stored; returns
   * once both is done.
   *
   * @param scored one a user
   */
  public void accept(List<Scored> scored) {
    if (scored.isEmpty()) {
      return;
    }
    List<StageChange> changes = transactions.execute(transaction -> storeThenPublish(scored));
    Objects.requireNonNull(changes).forEach(counter::count);
  }

  private List<StageChange> storeThenPublish(List<Scored> scored) {
    Map<UserId, Scored> byUser =
        scored.stream().collect(toMap(row -> row.prediction().userId(), identity()));
    List<Stored> stored = predictions.store(scored);
    List<StageChange> changes =
        stored.stream().map(row -> change(row, byUser)).flatMap(Optional::stream).toList();
    if (!changes.isEmpty()) {
      stageChanges.store(changes);
    }
    publisher.publish(
        stored.stream().map(row -> scoredOf(row, byUser).prediction()).toList(), changes);
    return changes;
  }

  private static Optional<StageChange> change(Stored row, Map<UserId, Scored> byUser) {
    Scored scored = scoredOf(row, byUser);
    LifecycleStage stage = scored.prediction().stage();
    return stage == row.stageBefore()
        ? Optional.empty()
        : Optional.of(new StageChange(row.userId(), row.stageBefore(), stage, since(row, scored)));
  }

  /** New events bring a user further; silence, or the passing of days, is noticed. */
  private static Instant since(Stored row, Scored scored) {
    LifecyclePrediction prediction = scored.prediction();
    boolean byAnEvent =
        prediction.stage() != LifecycleStage.CHURN
            && (row.sequenceVersionBefore() == null
                || row.sequenceVersionBefore() < prediction.sequenceVersion());
    return byAnEvent && scored.lastEventAt() != null ? scored.lastEventAt() : prediction.asOf();
  }

  private static Scored scoredOf(Stored row, Map<UserId, Scored> byUser) {
    return Objects.requireNonNull(byUser.get(row.userId()));
  }
}
