package dev.perennial.recommender.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.pipeline.Recommender;
import dev.perennial.recommender.publish.RecommendationPublisher;
import dev.perennial.recommender.question.Ask;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What to show a user. */
@RestController
@RequiresScope(Scope.READ)
class RecommendationController {
  static final String HOME = "home";
  static final int TWELVE = 12;

  private final Recommender recommender;
  private final RecommendationPublisher publisher;

  RecommendationController(Recommender recommender, RecommendationPublisher publisher) {
    this.recommender = recommender;
    this.publisher = publisher;
  }

  @Operation(summary = "What to show a user; an unknown user gets what is popular")
  @GetMapping("/v1/users/{userId}/recommendations")
  Recommendations recommend(
      @PathVariable String userId,
      @RequestParam(defaultValue = HOME) String scenario,
      @RequestParam(defaultValue = "" + TWELVE) int count,
      @RequestParam(defaultValue = "false") boolean explain,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(defaultValue = "") List<String> exclude) {
    Set<ItemId> excluded = exclude.stream().map(ItemId::new).collect(Collectors.toSet());
    Ask ask = new Ask(new UserId(userId), scenario, count, category, excluded, List.of());
    return answer(ask, explain);
  }

  @Operation(summary = "The same as a body, with the items of the visit that is going on")
  @PostMapping("/v1/recommendations")
  Recommendations recommend(@RequestBody RecommendationRequest request) {
    return answer(request.ask(), Boolean.TRUE.equals(request.explain()));
  }

  private Recommendations answer(Ask ask, boolean explain) {
    Recommendations answer = recommender.recommend(ask);
    publisher.publish(answer);
    return explain ? answer : withoutSources(answer);
  }

  private static Recommendations withoutSources(Recommendations answer) {
    List<RecommendedItem> items =
        answer.items().stream()
            .map(
                item ->
                    new RecommendedItem(
                        item.itemId(), item.rank(), item.score(), Map.of(), item.reasons()))
            .toList();
    return new Recommendations(
        answer.recommendationId(),
        answer.userId(),
        answer.scenario(),
        answer.createdAt(),
        items,
        answer.fallback());
  }
}
