package dev.perennial.sequences.evaluation;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.user.UserId;
import dev.perennial.sequences.training.TrainingSettings;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What to judge.
 *
 * @param splits one cut-off each: a model learns from nothing after it and is judged on nothing
 *     before it
 * @param data where the events come from, for the report
 * @param dataHash of the file that they were read from, where they were
 * @param command by which the evaluation can be run again, for the report
 * @param bestPossible a user's true probability of no order within the horizon after a split, where
 *     the store is a simulated one that knows it
 */
public record EvaluationRequest(
    List<Instant> splits,
    TrainingSettings settings,
    String data,
    @Nullable String dataHash,
    String command,
    @Nullable ToDoubleBiFunction<UserId, Instant> bestPossible) {
  public EvaluationRequest {
    splits = splits.stream().sorted().distinct().toList();
    check(!splits.isEmpty(), "there is no split to judge at");
  }

  /** Of one split in a store whose truth nobody knows. */
  public static EvaluationRequest of(Instant split, TrainingSettings settings, String command) {
    return new EvaluationRequest(List.of(split), settings, "a store", null, command, null);
  }
}
