/**
 * Scores every user anew, a shard at a time: the shards are tasks on a topic that the instances of
 * the service share as a consumer group.
 */
@NullMarked
package dev.perennial.predictor.sweep;

import org.jspecify.annotations.NullMarked;
