package dev.perennial.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Instant START = Instant.parse("2025-11-22T00:00:00Z");
  private static final Instant END = Instant.parse("2026-11-22T00:00:00Z");

  private final Catalogue catalogue = Catalogue.of(1, 400, START, END);

  @Test
  void hasAsManyItemsAsAskedForSpreadOverItsDepartments() {
    assertThat(catalogue.products()).hasSize(400);
    for (int department = 0; department < catalogue.departments().size(); department++) {
      assertThat(catalogue.bestOf(department)).hasSizeBetween(33, 34);
    }
  }

  @Test
  void noTwoItemsShareAnIdOrAName() {
    assertThat(items()).extracting(Item::itemId).doesNotHaveDuplicates();
    assertThat(items()).extracting(Item::name).doesNotHaveDuplicates();
  }

  @Test
  void leavesNoPlaceholderInItsTexts() {
    assertThat(items())
        .allSatisfy(
            item -> {
              assertThat(item.name()).doesNotContain("{", "}").isNotBlank();
              assertThat(item.description()).doesNotContain("{", "}").endsWith(".");
              assertThat(item.description())
                  .matches(
                      text ->
                          Character.isUpperCase(text.charAt(0))
                              || Character.isDigit(text.charAt(0)));
            });
  }

  @Test
  void pricesAreWholeCentsAboveZero() {
    assertThat(items())
        .extracting(Item::price)
        .allSatisfy(price -> assertThat(price).isGreaterThan(BigDecimal.ZERO).hasScaleOf(2));
  }

  @Test
  void someItemsArriveAfterTheOpeningAndSomeAreOutOfStock() {
    long arrivals = items().stream().filter(item -> item.listedAt().isAfter(START)).count();

    assertThat(arrivals).isBetween(20L, 80L);
    assertThat(items().stream().filter(item -> !item.inStock()).count()).isBetween(1L, 25L);
    assertThat(items()).allMatch(item -> item.listedAt().isBefore(END));
  }

  @Test
  void sellsThingsThatRunOutAndThingsThatLast() {
    assertThat(catalogue.products().stream().filter(Product::isConsumable).count())
        .isBetween(150L, 300L);
  }

  @Test
  void popularProductsAreDrawnMoreOften() {
    Chance chance = Chance.of(3, "test", 0);
    List<Product> drawn =
        IntStream.range(0, 5_000).mapToObj(draw -> catalogue.oneOf(0, chance)).toList();

    List<Product> shelf = catalogue.bestOf(0);
    assertThat(drawn.stream().filter(shelf.getFirst()::equals).count())
        .isGreaterThan(4 * drawn.stream().filter(shelf.getLast()::equals).count());
  }

  @Test
  void everyProductHasALastingCompanion() {
    Catalogue again = Catalogue.of(1, 400, START, END);

    assertThat(catalogue.products())
        .allMatch(product -> again.companion(product).equals(catalogue.companion(product)));
    assertThat(catalogue.products().stream().map(catalogue::companion).distinct())
        .hasSizeGreaterThan(100);
  }

  @Test
  void gardenIsWantedInSpringAndKitchenInDecember() {
    int garden = department("Garden");
    int kitchen = department("Kitchen");

    assertThat(catalogue.demand(garden, 125)).isGreaterThan(5 * catalogue.demand(garden, 350));
    assertThat(catalogue.demand(kitchen, 350)).isGreaterThan(catalogue.demand(kitchen, 170));
  }

  @Test
  void anotherSeedMakesAnotherCatalogue() {
    assertThat(Catalogue.of(2, 400, START, END).products().stream().map(Product::item).toList())
        .isNotEqualTo(items());
    assertThat(Catalogue.of(1, 400, START, END).products().stream().map(Product::item).toList())
        .isEqualTo(items());
  }

  private List<Item> items() {
    return catalogue.products().stream().map(Product::item).toList();
  }

  private int department(String name) {
    return catalogue.departments().stream().map(Department::name).toList().indexOf(name);
  }
}
