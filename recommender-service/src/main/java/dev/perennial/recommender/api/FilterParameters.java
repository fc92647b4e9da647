package dev.perennial.recommender.api;

import dev.perennial.recommender.question.ItemFilter;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters that are short enough for an address; a body also takes attributes. */
record FilterParameters(
    @Parameter(description = "Only items of one of these categories, with commas")
        @Nullable List<String> category,
    @Parameter(description = "Only items with a price of at least this") @Nullable Double minPrice,
    @Parameter(description = "Only items with a price of at most this") @Nullable Double maxPrice,
    @Parameter(description = "false shows what is out of stock as well; default true")
        @Nullable Boolean inStock,
    @Parameter(
            description =
                "Two letters, such as DE: only items that are for it, by the attribute `countries`;"
                    + " an item that lists none is for all")
        @Nullable String country) {

  ItemFilter filter() {
    return new ItemFilter(
        category == null ? Set.of() : Set.copyOf(category),
        minPrice == null && maxPrice == null ? null : new ItemFilter.Price(minPrice, maxPrice),
        inStock,
        Map.of(),
        null,
        country);
  }
}
