package dev.perennial.predictor.publish;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A prediction that took its place in the table, and what stood there before; both absent where the
 * user was not known.
 */
record Stored(
    UserId userId, @Nullable LifecycleStage stageBefore, @Nullable Long sequenceVersionBefore) {}
