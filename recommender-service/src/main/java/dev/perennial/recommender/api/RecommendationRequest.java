package dev.perennial.recommender.api;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.pipeline.Recommender;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Boosts;
import dev.perennial.recommender.question.Context;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Pin;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a question that is too long for an address.
 *
 * @param scenario default {@code home}
 * @param count default 12
 * @param explain true adds what each source said; default false
 */
record RecommendationRequest(
    @Schema(description = "May be left out where session or context are there")
        @Nullable UserId userId,
    @Nullable String scenario,
    @Nullable Integer count,
    @Nullable Boolean explain,
    @Nullable ItemFilter filters,
    @Nullable Boosts boosts,
    @Nullable List<Pin> pins,
    @Schema(description = "Items that must not be shown") @Nullable List<ItemId> exclude,
    @Schema(description = "Items of this visit, newest first") @Nullable List<ItemId> session,
    @Nullable Context context,
    @Schema(description = Wording.LANGUAGE) @Nullable String language,
    @Schema(description = "0 is by score alone, 1 as different as can be")
        @Nullable Double diversity) {

  Ask ask(@Nullable String acceptLanguage, Recommender recommender) {
    return new AskedFor(scenario, count, filters, boosts, pins, exclude, diversity)
        .ask(Visitor.of(userId, session, context, language, acceptLanguage), "", recommender);
  }
}
