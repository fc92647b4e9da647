package dev.perennial.predictor.sweep;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.consume.QueueProperties;
import dev.perennial.predictor.consume.WaitingUsers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Scores the users of a shard: at most one batch of them waits at a time, so that users who just
 * did something are not held up.
 */
final class ShardScorer {
  /** So few that those who wait behind them, and their reasons, wait for a fraction of a second. */
  private static final int AT_A_TIME = 64;

  private final FeatureService features;
  private final WaitingUsers waiting;
  private final QueueProperties settings;

  ShardScorer(FeatureService features, WaitingUsers waiting, QueueProperties settings) {
    this.features = features;
    this.waiting = waiting;
    this.settings = settings;
  }

  /**
   * Returns once every user of the shard is scored, with the scores stored; throws where one is
   * not.
   *
   * @return how many there are
   */
  long score(ShardTask task, UserTally tally) throws InterruptedException {
    long users = 0;
    try (Stream<UserSequence> sequences = features.shard(task.shard(), task.of())) {
      Iterator<UserSequence> all = sequences.iterator();
      while (all.hasNext()) {
        users += scoreBatch(all, tally);
      }
    }
    return users;
  }

  private int scoreBatch(Iterator<UserSequence> all, UserTally tally) throws InterruptedException {
    List<CompletableFuture<?>> batch = new ArrayList<>();
    while (batch.size() < Math.min(AT_A_TIME, settings.batchSize()) && all.hasNext()) {
      UserSequence user = all.next();
      batch.add(waiting.put(user));
      tally.add(user);
    }
    CompletableFuture.allOf(batch.toArray(CompletableFuture[]::new)).join();
    return batch.size();
  }
}
