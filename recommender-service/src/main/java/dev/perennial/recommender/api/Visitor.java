package dev.perennial.recommender.api;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.question.Context;
import dev.perennial.recommender.question.Languages;
import dev.perennial.recommender.question.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks, as far as the caller knows. */
record Visitor(
    @Nullable UserId userId, List<ItemId> session, Context context, Languages languages) {

  static Visitor of(
      @Nullable UserId userId,
      @Nullable List<ItemId> session,
      @Nullable Context context,
      @Nullable String language,
      @Nullable String acceptLanguage) {
    List<ItemId> items = session == null ? List.of() : session;
    check(
        userId != null || !items.isEmpty() || context != null,
        "userId is missing; without one, session or context must be there");
    Wording.at(
        "/session",
        () -> {
          check(
              items.size() <= Wanted.MAX_ITEMS,
              "session must name at most %d items, but names %d",
              Wanted.MAX_ITEMS,
              items.size());
          return items;
        });
    return new Visitor(
        userId,
        items,
        context == null ? Context.unknown() : context,
        Wording.at("/language", () -> Wording.languages(language, acceptLanguage)));
  }
}
