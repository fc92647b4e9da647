package dev.perennial.recommender.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.model.item.ItemId;
import dev.perennial.recommender.pipeline.ItemLists;
import dev.perennial.recommender.pipeline.ItemLists.Cut;
import dev.perennial.recommender.pipeline.ListedItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of items that are the same for everyone. */
@RestController
@RequiresScope(Scope.READ)
class ItemController {
  private static final String TWELVE = "" + RecommendationController.TWELVE;

  private final ItemLists lists;

  ItemController(ItemLists lists) {
    this.lists = lists;
  }

  @Operation(
      summary = "What is like an item, most alike first",
      description =
          "By category, attributes and what is bought with both, in [0, 1]. 404 for an item that"
              + " neither the catalogue nor an event ever named.")
  @GetMapping("/v1/items/{itemId}/similar")
  ItemList similar(
      @PathVariable String itemId,
      @RequestParam(defaultValue = TWELVE) int count,
      @ParameterObject FilterParameters filters,
      @Parameter(description = Wording.LANGUAGE) @RequestParam(required = false)
          @Nullable String language,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    Cut cut = new Cut(count, filters.filter(), Wording.languages(language, acceptLanguage));
    return found(lists.similar(new ItemId(itemId), cut), itemId);
  }

  @Operation(
      summary = "What is bought together with an item, oftenest first",
      description =
          "By the cosine of the items' orders, in [0, 1]. 404 for an item that neither the"
              + " catalogue nor an event ever named.")
  @GetMapping("/v1/items/{itemId}/bought-together")
  ItemList boughtTogether(
      @PathVariable String itemId,
      @RequestParam(defaultValue = TWELVE) int count,
      @ParameterObject FilterParameters filters,
      @Parameter(description = Wording.LANGUAGE) @RequestParam(required = false)
          @Nullable String language,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    Cut cut = new Cut(count, filters.filter(), Wording.languages(language, acceptLanguage));
    return found(lists.boughtTogether(new ItemId(itemId), cut), itemId);
  }

  @Operation(
      summary = "What sells more than usual, by how many standard deviations",
      description = "With a category, what trends in it; a category that no item has is empty.")
  @GetMapping("/v1/items/trending")
  ItemList trending(
      @RequestParam(defaultValue = TWELVE) int count,
      @ParameterObject FilterParameters filters,
      @Parameter(description = Wording.LANGUAGE) @RequestParam(required = false)
          @Nullable String language,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    Cut cut = new Cut(count, filters.filter(), Wording.languages(language, acceptLanguage));
    return new ItemList(lists.trending(cut));
  }

  private static ItemList found(Optional<List<ListedItem>> items, String itemId) {
    return items
        .map(ItemList::new)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "no event or item names the item '%s'".formatted(itemId)));
  }

  /** Items, best first. */
  record ItemList(List<ListedItem> items) {}
}
