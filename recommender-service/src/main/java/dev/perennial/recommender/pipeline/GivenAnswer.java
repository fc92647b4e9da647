package dev.perennial.recommender.pipeline;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.recommender.question.Ask;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An answer that was given and can be turned over. Of its first page only the items are kept. A
 * further page is ranked when it is first asked for, as of then and behind all that is before it,
 * and from then on stays as it is.
 */
final class GivenAnswer {
  private static final int ITEMS_PER_UNIT = 20;

  /** A page that is kept whole has names, sources and reasons. */
  private static final int UNITS_PER_PAGE = 20;

  private final Ask ask;
  private List<ItemId> shown;

  /** Most answers are never turned over, and take no room for it. */
  private List<Recommendations> furtherPages = List.of();

  GivenAnswer(Ask ask, Recommendations firstPage) {
    this.ask = ask;
    this.shown = items(firstPage).toList();
  }

  Ask ask() {
    return ask;
  }

  /** The page, from 2 on; those that are not there yet are made by {@code ranked} of what is. */
  synchronized Recommendations page(int page, Function<List<ItemId>, Recommendations> ranked) {
    while (furtherPages.size() < page - 1) {
      Recommendations next = ranked.apply(shown);
      furtherPages = Stream.concat(furtherPages.stream(), Stream.of(next)).toList();
      shown = Stream.concat(shown.stream(), items(next)).toList();
    }
    return furtherPages.get(page - 2);
  }

  /** About how much memory it takes, in units of the plainest answer. */
  synchronized int weight() {
    int items =
        shown.size()
            + ask.session().size()
            + ask.wanted().excluded().size()
            + ask.wanted().pins().size();
    return 1 + items / ITEMS_PER_UNIT + UNITS_PER_PAGE * furtherPages.size();
  }

  private static Stream<ItemId> items(Recommendations page) {
    return page.items().stream().map(RecommendedItem::itemId);
  }
}
