package dev.perennial.predictor.sweep;

import static dev.perennial.model.json.Checks.check;

import java.time.Instant;

/**
 * Score the users of one shard anew.
 *
 * @param startedAt when the sweep began, of which this is a part
 * @param shard from 0
 * @param of how many shards there are
 */
record ShardTask(String sweep, Instant startedAt, int shard, int of) {

  /** Tasks, kept for a day; read by the group of the same name, each by one instance. */
  static final String TOPIC = "perennial.scoring-shards.v1";

  ShardTask {
    check(shard >= 0 && shard < of, "shard must lie between 0 and %s, but is %s", of - 1, shard);
  }
}
