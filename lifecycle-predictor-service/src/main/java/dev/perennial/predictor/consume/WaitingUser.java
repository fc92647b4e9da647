package dev.perennial.predictor.consume;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A user whose turn to be scored will come.
 *
 * @param acceptedAt when the event that has waited longest was accepted; absent where none waits
 * @param sequence where it has been read already and no change came since
 * @param scored completes once the prediction is stored and published, or fails with the reason
 */
public record WaitingUser(
    UserId userId,
    @Nullable Instant acceptedAt,
    @Nullable UserSequence sequence,
    CompletableFuture<Void> scored) {

  static WaitingUser changed(UserId userId, Instant acceptedAt) {
    return new WaitingUser(userId, acceptedAt, null, new CompletableFuture<>());
  }

  static WaitingUser read(UserSequence sequence) {
    return new WaitingUser(sequence.userId(), null, sequence, new CompletableFuture<>());
  }

  /** This user after a further reason to be scored: one place, to be read anew. */
  WaitingUser and(WaitingUser later) {
    Instant earliest = acceptedAt == null ? later.acceptedAt : acceptedAt;
    return new WaitingUser(userId, earliest, null, scored);
  }
}
