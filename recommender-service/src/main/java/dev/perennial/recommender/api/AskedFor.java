package dev.perennial.recommender.api;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;
import dev.perennial.recommender.pipeline.Recommender;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Boosts;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Pin;
import dev.perennial.recommender.question.Wanted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a body says about one place, with each refusal at its place in the body. */
record AskedFor(
    @Nullable String scenario,
    @Nullable Integer count,
    @Nullable ItemFilter filters,
    @Nullable Boosts boosts,
    @Nullable List<Pin> pins,
    @Nullable List<ItemId> exclude,
    @Nullable Double diversity) {

  /**
   * The question.
   *
   * @param at the pointer to this place; empty for the whole body
   */
  Ask ask(Visitor visitor, String at, Recommender recommender) {
    String named = scenario == null ? RecommendationController.HOME : scenario;
    int asked = count == null ? RecommendationController.TWELVE : count;
    Wording.at(
        at + "/scenario",
        () -> {
          recommender.checkScenario(named);
          return named;
        });
    Wording.at(
        at + "/count",
        () -> {
          Ask.checkCount(asked);
          return asked;
        });
    return new Ask(
        visitor.userId(),
        named,
        asked,
        wanted(at),
        visitor.session(),
        visitor.context(),
        visitor.languages());
  }

  private Wanted wanted(String at) {
    if (diversity != null) {
      Wording.at(at + "/diversity", () -> Checks.inRange("diversity", diversity, 0, 1));
    }
    Set<ItemId> excluded = exclude == null ? Set.of() : new HashSet<>(exclude);
    Wording.at(at + "/exclude", () -> Wanted.anything().without(excluded));
    return Wording.at(
        at + "/pins",
        () ->
            new Wanted(
                filters == null ? ItemFilter.everything() : filters,
                excluded,
                boosts == null ? Boosts.none() : boosts,
                pins == null ? List.of() : pins,
                diversity));
  }
}
