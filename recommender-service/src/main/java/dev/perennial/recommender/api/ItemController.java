package dev.perennial.recommender.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.recommender.pipeline.ItemLists;
import dev.perennial.recommender.question.Ask;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of items that are the same for everyone. */
@RestController
@RequiresScope(Scope.READ)
class ItemController {
  private final ItemLists lists;

  ItemController(ItemLists lists) {
    this.lists = lists;
  }

  @Operation(summary = "What is bought together with an item, most similar first")
  @GetMapping("/v1/items/{itemId}/similar")
  ItemList similar(@PathVariable String itemId, @RequestParam(defaultValue = "12") int count) {
    Checks.inRange("count", count, 1, Ask.MAX_COUNT);
    return lists
        .similar(new ItemId(itemId), count)
        .map(ItemList::new)
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "no event or item names this item"));
  }

  @Operation(summary = "What sells more than usual, by how many standard deviations")
  @GetMapping("/v1/items/trending")
  ItemList trending(@RequestParam(defaultValue = "12") int count) {
    Checks.inRange("count", count, 1, Ask.MAX_COUNT);
    return new ItemList(lists.trending(count));
  }

  /** Items, best first. */
  record ItemList(List<ScoredItem> items) {}
}
