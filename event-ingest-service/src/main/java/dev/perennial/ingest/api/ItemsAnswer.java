package dev.perennial.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.ingest.check.Verdict;
import dev.perennial.ingest.check.Verdict.Passed;
import dev.perennial.ingest.check.Verdict.Refused;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the items of a request.
 *
 * @param accepted how many are safe in Kafka
 * @param rejected how many are wrong, and are not kept
 * @param results one for each item, in the order of the request
 */
record ItemsAnswer(int accepted, int rejected, List<Result> results) {
  ItemsAnswer {
    results = List.copyOf(results);
  }

  static ItemsAnswer of(List<Verdict<Item>> verdicts) {
    List<Result> results = new ArrayList<>(verdicts.size());
    for (Verdict<Item> verdict : verdicts) {
      results.add(result(verdict, results.size()));
    }
    int accepted =
        (int) results.stream().filter(result -> result.status() == Status.ACCEPTED).count();
    return new ItemsAnswer(accepted, results.size() - accepted, results);
  }

  private static Result result(Verdict<Item> verdict, int index) {
    return switch (verdict) {
      case Passed<Item>(Item item) -> new Result(item.itemId(), Status.ACCEPTED, List.of());
      case Refused<Item>(List<ProblemError> errors) ->
          new Result(null, Status.REJECTED, Problems.ofElement(index, errors));
    };
  }

  /** What became of an item. */
  enum Status {
    ACCEPTED,
    REJECTED
  }

  /**
   * What became of one item.
   *
   * @param itemId absent where the item was rejected
   * @param errors all that is wrong with it, with pointers into the request; absent where nothing
   *     is
   */
  record Result(
      @Nullable ItemId itemId,
      Status status,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ProblemError> errors) {
    Result {
      errors = List.copyOf(errors);
    }
  }
}
