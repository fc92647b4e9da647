package dev.perennial.sequences.evaluation;

import dev.perennial.model.user.UserId;
import dev.perennial.sequences.training.TrainingSettings;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What to judge.
 *
 * @param split the model learns from nothing after it and is judged on nothing before it
 * @param command by which the evaluation can be run again, for the report
 * @param bestPossible a user's true probability of no order within the horizon after the split,
 *     where the store is a simulated one that knows it
 */
public record EvaluationRequest(
    Instant split,
    TrainingSettings settings,
    String command,
    @Nullable ToDoubleFunction<UserId> bestPossible) {

  /** Of a store whose truth nobody knows. */
  public static EvaluationRequest of(Instant split, TrainingSettings settings, String command) {
    return new EvaluationRequest(split, settings, command, null);
  }
}
