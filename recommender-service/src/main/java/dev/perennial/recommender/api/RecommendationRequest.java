package dev.perennial.recommender.api;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.question.Ask;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a question that is too long for an address.
 *
 * @param scenario default {@code home}
 * @param count default 12
 * @param explain true adds what each source said; default false
 * @param session items of this visit, newest first
 */
record RecommendationRequest(
    UserId userId,
    @Nullable String scenario,
    @Nullable Integer count,
    @Nullable Boolean explain,
    @Nullable String category,
    @Nullable List<ItemId> exclude,
    @Nullable List<ItemId> session) {

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  RecommendationRequest {
    check(userId != null, "userId is missing");
  }

  Ask ask() {
    return new Ask(
        userId,
        scenario == null ? RecommendationController.HOME : scenario,
        count == null ? RecommendationController.TWELVE : count,
        category,
        exclude == null ? Set.of() : Set.copyOf(exclude),
        session == null ? List.of() : session);
  }
}
