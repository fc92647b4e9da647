package dev.perennial.standalone.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.perennial.model.item.Item;
import dev.perennial.model.user.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlineRetailCatalogueTest {
  private static final String MORNING = "2010-12-01T08:26";

  private final OnlineRetailCatalogue catalogue = new OnlineRetailCatalogue();

  @Test
  void makesACategoryOfWhatTenItemsAre() {
    sell(10, 20_000, "BLUE MUG");
    sell(9, 30_000, "RED LAMP");

    assertThat(item("20000").category()).isEqualTo("mug");
    assertThat(item("30000").category()).isEqualTo("other");
  }

  @ParameterizedTest
  @CsvSource({
    "RED RETROSPOT MUGS, mug",
    "LUNCH BAG  BLACK, bag",
    "SET OF 6 CAKE CASES LARGE, case",
    "STORAGE BOXES, box",
    "HAIR BRUSHES, brush",
    "WINE GLASS, glass",
    "JAM JAR WITH 2 LIDS, lid",
    "CHRISTMAS VINTAGE RED, other"
  })
  void findsWhatAThingIsAtTheEndOfItsDescription(String description, String category) {
    sell(10, 20_000, description);

    assertThat(item("20000").category()).isEqualTo(category);
  }

  @Test
  void countsOneAndManyOfAThingAsTheSame() {
    sell(5, 20_000, "WOODEN BOX");
    sell(5, 30_000, "WOODEN BOXES");

    assertThat(catalogue.items()).allSatisfy(item -> assertThat(item.category()).isEqualTo("box"));
  }

  @ParameterizedTest
  @CsvSource({"POST, POSTAGE", "M, Manual", "BANK CHARGES, Bank Charges", "C2, CARRIAGE"})
  void keepsServicesOutOfStock(String code, String description) {
    catalogue.add(purchase(code, description, "1.00", MORNING, "17850", "France"));

    assertThat(item(code).category()).isEqualTo("service");
    assertThat(item(code).inStock()).isFalse();
  }

  @Test
  void sellsProductsOfEveryColour() {
    catalogue.add(purchase("85123A", "HEART HOLDER", "2.55", MORNING, "17850", "France"));

    assertThat(item("85123A").inStock()).isTrue();
  }

  @Test
  void knowsAnItemByItsFirstPurchase() {
    catalogue.add(purchase("22423", "CAKESTAND", "12.75", MORNING, "17850", "France"));
    catalogue.add(purchase("22423", "STAND, CAKE", "10.95", "2011-07-01T10:00", "1", "France"));

    Item item = item("22423");
    assertThat(catalogue.items()).hasSize(1);
    assertThat(item.name()).isEqualTo("CAKESTAND");
    assertThat(item.price()).isEqualByComparingTo("12.75");
    assertThat(item.listedAt()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
  }

  @Test
  void tellsTheTimeOfLondon() {
    catalogue.add(purchase("22423", "CAKESTAND", "1.00", "2011-07-01T10:00", "1", "France"));

    assertThat(item("22423").listedAt()).isEqualTo(Instant.parse("2011-07-01T09:00:00Z"));
  }

  @Test
  void namesAnItemWithoutADescriptionByItsCode() {
    catalogue.add(purchase("22423", "", "1.00", MORNING, "17850", "France"));

    assertThat(item("22423").name()).isEqualTo("22423");
    assertThat(item("22423").category()).isEqualTo("other");
  }

  @Test
  void knowsEachCustomerOnceAndWhereTheyLive() {
    catalogue.add(purchase("22423", "CAKESTAND", "1.00", MORNING, "17850", "France"));
    catalogue.add(purchase("22424", "CAKESTAND", "1.00", MORNING, "12583", "EIRE"));
    catalogue.add(purchase("22424", "CAKESTAND", "1.00", MORNING, "17850", "Belgium"));

    assertThat(catalogue.users())
        .extracting(user -> user.userId().value(), User::traits)
        .containsExactlyInAnyOrder(
            tuple("17850", Map.of("country", "Belgium")),
            tuple("12583", Map.of("country", "EIRE")));
  }

  private void sell(int items, int firstCode, String description) {
    for (int i = 0; i < items; i++) {
      catalogue.add(
          purchase(String.valueOf(firstCode + i), description, "1.00", MORNING, "1", "France"));
    }
  }

  private Item item(String code) {
    return catalogue.items().stream()
        .collect(Collectors.toMap(item -> item.itemId().value(), Function.identity()))
        .get(code);
  }

  private static OnlineRetailRow purchase(
      String code, String description, String price, String time, String customer, String country) {
    return new OnlineRetailRow(
        1,
        "536365",
        code,
        description,
        6,
        LocalDateTime.parse(time),
        new BigDecimal(price),
        customer,
        country);
  }
}
