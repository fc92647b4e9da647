package dev.perennial.predictor.predict;

import static java.util.stream.Collectors.toMap;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.consume.FeatureServiceException;
import dev.perennial.predictor.consume.WaitingUser;
import dev.perennial.predictor.publish.StoreAndPublish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Scores one batch: read, predict, store and publish. Belongs to the scoring thread. */
final class BatchScorer {
  private final FeatureService features;
  private final PredictionMaker predictions;
  private final StoreAndPublish results;
  private final ScoringMetrics metrics;

  BatchScorer(
      FeatureService features,
      PredictionMaker predictions,
      StoreAndPublish results,
      ScoringMetrics metrics) {
    this.features = features;
    this.predictions = predictions;
    this.results = results;
    this.metrics = metrics;
  }

  /** Scores all of them or throws, with nothing of it stored. */
  void score(List<WaitingUser> batch) {
    metrics.timeBatch(batch, () -> results.accept(predictions.predict(known(batch))));
  }

  /** The users' sequences; those of whom the feature-service knows nothing are left out. */
  private List<UserSequence> known(List<WaitingUser> batch) {
    Map<UserId, UserSequence> sequences =
        batch.stream()
            .map(WaitingUser::sequence)
            .filter(Objects::nonNull)
            .collect(
                toMap(UserSequence::userId, sequence -> sequence, (a, b) -> b, LinkedHashMap::new));
    List<UserId> unread =
        batch.stream().map(WaitingUser::userId).filter(id -> !sequences.containsKey(id)).toList();
    if (!unread.isEmpty()) {
      read(unread).forEach(sequence -> sequences.put(sequence.userId(), sequence));
    }
    return sequences.values().stream().filter(sequence -> sequence.version() > 0).toList();
  }

  /**
   * Reads these users' sequences; where one of them can never be read, the others are, so that it
   * does not hold them up.
   */
  private List<UserSequence> read(List<UserId> users) {
    try {
      return features.sequences(users);
    } catch (FeatureServiceException e) {
      if (!e.isForGood()) {
        throw e;
      }
      if (users.size() == 1) {
        metrics.unreadable(e);
        return List.of();
      }
      int half = users.size() / 2;
      return Stream.of(users.subList(0, half), users.subList(half, users.size()))
          .flatMap(part -> read(part).stream())
          .toList();
    }
  }
}
