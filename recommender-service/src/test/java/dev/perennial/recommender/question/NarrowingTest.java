package dev.perennial.recommender.question;

import static dev.perennial.recommender.Events.item;
import static dev.perennial.recommender.Events.priced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarrowingTest {
  private final StoreMemory memory = new StoreMemory(MemoryProperties.defaults());

  @Test
  void anItemMustBeOfOneOfTheCategories() {
    memory.list(List.of(item("tea", "drinks"), item("cup", "dishes"), priced("gift", null, 1)));
    assertThat(shown("{\"category\":\"drinks\"}")).containsExactly("tea");
    assertThat(shown("{\"category\":[\"drinks\",\"dishes\"]}")).containsExactly("tea", "cup");
    assertThat(shown("{\"category\":[\"moon\"]}")).isEmpty();
  }

  @Test
  void anItemWithoutAPriceIsOutsideOfEveryRange() {
    memory.list(List.of(priced("cheap", "a", 1), priced("dear", "a", 9), item("gift", "a")));
    assertThat(shown("{\"price\":{\"min\":1,\"max\":9}}")).containsExactly("cheap", "dear");
    assertThat(shown("{\"price\":{\"min\":1.5}}")).containsExactly("dear");
    assertThat(shown("{\"price\":{\"max\":8.99}}")).containsExactly("cheap");
    assertThat(shown("{\"price\":{}}")).containsExactly("cheap", "dear");
  }

  @Test
  void everyAttributeMustHaveOneOfItsValues() {
    memory.list(
        List.of(
            item("a", "x", Map.of("brand", "Oak", "size", "L")),
            item("b", "x", Map.of("brand", "Elm", "size", "L")),
            item("c", "x", Map.of("brand", "Oak"))));
    assertThat(shown("{\"attributes\":{\"brand\":[\"Oak\",\"Ash\"]}}")).containsExactly("a", "c");
    assertThat(shown("{\"attributes\":{\"brand\":[\"Oak\",\"Elm\"],\"size\":[\"L\"]}}"))
        .containsExactly("a", "b");
  }

  @Test
  void anItemThatNamesNoLanguageOrCountryIsForAll() {
    memory.list(
        List.of(
            item("all", "x"),
            item("western", "x", Map.of("languages", "en, DE")),
            item("eastern", "x", Map.of("languages", "zh", "countries", "CN,sg"))));
    assertThat(shown("{\"language\":\"zh-CN\"}")).containsExactly("all", "eastern");
    assertThat(shown("{\"language\":\"de\"}")).containsExactly("all", "western");
    assertThat(shown("{\"country\":\"SG\"}")).containsExactly("all", "western", "eastern");
    assertThat(shown("{\"country\":\"FR\"}")).containsExactly("all", "western");
  }

  @Test
  void theNewestWordOnAnItemCounts() {
    memory.list(List.of(item("a", "x", Map.of("brand", "Oak"))));
    memory.list(List.of(item("a", "y", Map.of("brand", "Elm"))));
    assertThat(shown("{\"attributes\":{\"brand\":[\"Oak\"]}}")).isEmpty();
    assertThat(shown("{\"category\":\"x\"}")).isEmpty();
    assertThat(shown("{\"category\":\"y\",\"attributes\":{\"brand\":[\"Elm\"]}}"))
        .containsExactly("a");
  }

  @Test
  void whatCannotBeMeantIsNamed() {
    assertThatThrownBy(() -> new ItemFilter.Price(5.0, 2.0))
        .hasMessage("price.min must not exceed price.max, but is 5.0 of 2.0");
    assertThatThrownBy(() -> new ItemFilter.Price(-1.0, null)).hasMessageContaining("price.min");
    assertThatThrownBy(() -> new ItemFilter(null, null, null, null, "!", null))
        .hasMessageContaining("language must be a language tag");
    assertThatThrownBy(() -> new ItemFilter(null, null, null, null, null, "D1"))
        .hasMessage("country must be a code of two letters such as 'DE', but is 'D1'");
    assertThatThrownBy(
            () -> new ItemFilter(null, null, null, Map.of("brand", List.of()), null, null))
        .hasMessage("attributes.brand must name a value");
  }

  /** The same by a direct reading of the items; what postings hold is never too little. */
  @Property(tries = 300)
  void agreesWithADirectReading(
      @ForAll("items") List<Item> items, @ForAll("filters") ItemFilter filter) {
    StoreMemory store = new StoreMemory(MemoryProperties.defaults());
    store.list(items);
    Map<ItemId, Item> newest = new HashMap<>();
    items.forEach(item -> newest.put(item.itemId(), item));
    Narrowing narrowing = Narrowing.of(filter, store.catalogue());
    Optional<Set<Integer>> posted =
        narrowing
            .postings()
            .map(
                lists -> {
                  Set<Integer> all = new HashSet<>();
                  lists.forEach(
                      list ->
                          list.forEach(
                              Integer.MAX_VALUE, item -> assertThat(all.add(item)).isTrue()));
                  return all;
                });
    for (int index = 0; index < store.catalogue().size(); index++) {
      boolean fits = fits(newest.get(store.catalogue().listing(index).itemId()), filter);
      assertThat(narrowing.objection(index).isEmpty()).isEqualTo(fits);
      if (fits && posted.isPresent()) {
        assertThat(posted.get()).contains(index);
      }
    }
  }

  private static boolean fits(Item item, ItemFilter filter) {
    ItemFilter.Price price = filter.price();
    return (filter.category().isEmpty()
            || (item.category() != null && filter.category().contains(item.category())))
        && (price == null || (item.price() != null && price.admits(item.price().doubleValue())))
        && filter.attributes().entrySet().stream()
            .allMatch(asked -> asked.getValue().contains(item.attributes().get(asked.getKey())));
  }

  @Provide
  Arbitrary<List<Item>> items() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            Arbitraries.of("tea", "cup").injectNull(0.2),
            Arbitraries.integers().between(0, 5).injectNull(0.2),
            Arbitraries.maps(Arbitraries.of("brand", "size"), Arbitraries.of("a", "b", "c"))
                .ofMaxSize(2))
        .as(NarrowingTest::anyItem)
        .list()
        .ofMaxSize(30);
  }

  private static Item anyItem(
      int id, @Nullable String category, @Nullable Integer price, Map<String, String> attributes) {
    return new Item(
        new ItemId("item-" + id),
        "Item",
        null,
        category,
        price == null ? null : BigDecimal.valueOf(price),
        true,
        null,
        attributes);
  }

  @Provide
  Arbitrary<ItemFilter> filters() {
    return Combinators.combine(
            Arbitraries.of("tea", "cup", "moon").set().ofMaxSize(2),
            Arbitraries.integers().between(0, 3).injectNull(0.5),
            Arbitraries.maps(
                    Arbitraries.of("brand", "size"),
                    Arbitraries.of("a", "b", "z").list().ofMinSize(1).ofMaxSize(2))
                .ofMaxSize(2))
        .as(
            (categories, least, attributes) ->
                new ItemFilter(
                    categories,
                    least == null ? null : new ItemFilter.Price((double) least, 4.0),
                    null,
                    attributes,
                    null,
                    null));
  }

  private List<String> shown(String filter) {
    ItemFilter read = Json.read(filter.getBytes(StandardCharsets.UTF_8), ItemFilter.class);
    Narrowing narrowing = Narrowing.of(read, memory.catalogue());
    return IntStream.range(0, memory.catalogue().size())
        .filter(item -> narrowing.objection(item).isEmpty())
        .mapToObj(item -> memory.catalogue().listing(item).itemId().value())
        .toList();
  }
}
