package dev.perennial.recommender.api;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.pipeline.Recommender;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Context;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a question for several places of one page.
 *
 * @param placements 1 to {@value #MOST_PLACES}; the first one chooses first
 */
record WholePageRequest(
    @Schema(description = "May be left out where session or context are there")
        @Nullable UserId userId,
    @Schema(description = "Items of this visit, newest first") @Nullable List<ItemId> session,
    @Nullable Context context,
    @Schema(description = Wording.LANGUAGE) @Nullable String language,
    @Nullable Boolean explain,
    List<PlacementRequest> placements) {

  private static final int MOST_PLACES = 10;

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  WholePageRequest {
    int places = placements == null ? 0 : placements.size();
    check(
        places >= 1 && places <= MOST_PLACES,
        "placements must be 1 to %d, but are %d",
        MOST_PLACES,
        places);
    placements = List.copyOf(placements);
    check(
        placements.stream().map(PlacementRequest::name).distinct().count() == places,
        "placements must each have a name of its own");
  }

  List<Ask> asks(@Nullable String acceptLanguage, Recommender recommender) {
    Visitor visitor = Visitor.of(userId, session, context, language, acceptLanguage);
    List<Ask> asks = new ArrayList<>(placements.size());
    for (int place = 0; place < placements.size(); place++) {
      asks.add(placements.get(place).askedFor().ask(visitor, "/placements/" + place, recommender));
    }
    return asks;
  }
}
