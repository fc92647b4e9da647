package dev.perennial.recommender.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.pipeline.Recommender;
import dev.perennial.recommender.pipeline.WholePage;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Boosts;
import dev.perennial.recommender.question.Context;
import dev.perennial.recommender.question.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What to show a user. */
@RestController
@RequiresScope(Scope.READ)
class RecommendationController {
  static final String HOME = "home";
  static final int TWELVE = 12;
  private static final int SECOND = 2;

  private final Recommender recommender;
  private final WholePage wholePage;

  RecommendationController(Recommender recommender, WholePage wholePage) {
    this.recommender = recommender;
    this.wholePage = wholePage;
  }

  @Operation(
      summary = "What to show a user; an unknown user gets what is popular",
      description =
          "Where the filters leave fewer items than asked for, the best sold of what passes them"
              + " fill up the list, with the reason MATCHES_REQUEST.")
  @GetMapping("/v1/users/{userId}/recommendations")
  Recommendations recommend(
      @PathVariable String userId,
      @RequestParam(defaultValue = HOME) String scenario,
      @RequestParam(defaultValue = "" + TWELVE) int count,
      @RequestParam(defaultValue = "false") boolean explain,
      @ParameterObject FilterParameters filters,
      @RequestParam(defaultValue = "") List<String> exclude,
      @RequestParam(required = false) @Nullable Double diversity,
      @Parameter(description = Wording.LANGUAGE) @RequestParam(required = false)
          @Nullable String language,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    Set<ItemId> excluded = exclude.stream().map(ItemId::new).collect(Collectors.toSet());
    Ask ask =
        new Ask(
            new UserId(userId),
            scenario,
            count,
            new Wanted(filters.filter(), excluded, Boosts.none(), List.of(), diversity),
            List.of(),
            new Context(filters.country(), null, null),
            Wording.languages(language, acceptLanguage));
    return told(recommender.recommend(ask), explain);
  }

  @Operation(
      summary = "The same as a body, for somebody who may be nobody known",
      description =
          "Takes the items of the visit that is going on, its context, filters by attribute,"
              + " boosts and pins.")
  @PostMapping("/v1/recommendations")
  Recommendations recommend(
      @RequestBody RecommendationRequest request,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    return told(
        recommender.recommend(request.ask(acceptLanguage, recommender)),
        Boolean.TRUE.equals(request.explain()));
  }

  @Operation(
      summary = "Several places of one page, with no item twice",
      description =
          "The first place chooses first, but leaves what a later one pins. Each answer is logged"
              + " and can be turned over by its own recommendationId.")
  @PostMapping("/v1/recommendations:placements")
  Placements recommend(
      @RequestBody WholePageRequest request,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    List<Recommendations> answers = wholePage.recommend(request.asks(acceptLanguage, recommender));
    List<Placement> placements = new ArrayList<>(answers.size());
    for (int place = 0; place < answers.size(); place++) {
      placements.add(
          new Placement(
              request.placements().get(place).name(),
              told(answers.get(place), Boolean.TRUE.equals(request.explain()))));
    }
    return new Placements(placements);
  }

  @Operation(
      summary = "A further page of an answer",
      description =
          "Its ranks count on, and it repeats nothing of the pages before. It is ranked when it is"
              + " first asked for and stays as it is from then on. An answer is held for 30 minutes"
              + " after it was last turned over, unless the settings say otherwise.")
  @GetMapping("/v1/recommendations/{recommendationId}")
  Recommendations page(
      @PathVariable String recommendationId,
      @Parameter(description = "From 2 to 20; the first page is the answer itself")
          @RequestParam(defaultValue = "" + SECOND)
          int page,
      @RequestParam(defaultValue = "false") boolean explain) {
    Checks.inRange("page", page, SECOND, Recommender.LAST_PAGE);
    RecommendationId id = new RecommendationId(recommendationId);
    return recommender
        .page(id, page)
        .map(answer -> told(answer, explain))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "recommendationId '%s' names no answer that is still held".formatted(id)));
  }

  private static Recommendations told(Recommendations answer, boolean explain) {
    return explain ? answer : answer.withoutSources();
  }

  /** The answers for one page, in the order asked. */
  record Placements(List<Placement> placements) {}

  /** The answer for one place. */
  record Placement(String name, Recommendations answer) {}
}
