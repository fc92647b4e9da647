package dev.perennial.ingest.check;

import static dev.perennial.ingest.check.Samples.document;
import static dev.perennial.ingest.check.Samples.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueCheckersTest {
  private final ItemChecker items = new ItemChecker();
  private final UserChecker users = new UserChecker();

  @Test
  void makesAnItemUnderTheIdOfThePath() {
    Document document =
        document(
            """
            {"name":"Mug","description":"Blue.\\nLarge.","category":"kitchen","price":4.95,
             "inStock":false,"listedAt":"2027-01-01T00:00:00Z","attributes":{"litres":0.5}}
            """);

    assertThat(outcome(items.check(document.named("itemId", "i1"))))
        .isEqualTo(
            new Item(
                new ItemId("i1"),
                "Mug",
                "Blue.\nLarge.",
                "kitchen",
                new BigDecimal("4.95"),
                false,
                Instant.parse("2027-01-01T00:00:00Z"),
                Map.of("litres", "0.5")));
  }

  @Test
  void refusesAnItemWithEverythingWrong() {
    String wrong =
        "{\"description\":1,\"category\":\"\",\"price\":-1,\"inStock\":\"yes\",\"listedAt\":0}";

    assertThat((List<?>) outcome(items.check(document(wrong))))
        .extracting(error -> error.toString().replaceAll(":.*", ""))
        .containsExactly(
            "/itemId MISSING_FIELD",
            "/name MISSING_FIELD",
            "/description WRONG_TYPE",
            "/category INVALID_VALUE",
            "/price INVALID_VALUE",
            "/inStock WRONG_TYPE",
            "/listedAt WRONG_TYPE");
  }

  @Test
  void refusesABodyThatContradictsThePath() {
    Document other = document("{\"itemId\":\"i2\",\"name\":\"Mug\"}").named("itemId", "i1");
    Document same = document("{\"itemId\":\"i1\",\"name\":\"Mug\"}").named("itemId", "i1");

    assertThat(outcome(items.check(other)))
        .isEqualTo(List.of("/itemId INVALID_VALUE: itemId must be the path's, 'i1'"));
    assertThat(outcome(items.check(same))).isInstanceOf(Item.class);
  }

  @Test
  void makesAUser() {
    Document document =
        document(
            """
            {"acquisitionCost":3.20,"acquisitionChannel":"newsletter","consented":true,
             "traits":{"country":"GB"}}
            """);

    assertThat(outcome(users.check(document.named("userId", "u1"))))
        .isEqualTo(
            new User(
                new UserId("u1"),
                new BigDecimal("3.20"),
                "newsletter",
                true,
                Map.of("country", "GB")));
  }

  @Test
  void refusesAUserThatIsNoObject() {
    assertThat(outcome(users.check(document("[]").named("userId", "u1"))))
        .isEqualTo(List.of(" WRONG_TYPE: must be an object, but is an array"));
  }

  @Test
  void refusesAUserWithAnIdThatNobodyCanStore() {
    assertThat((List<?>) outcome(users.check(document("{}").named("userId", "x".repeat(10_000)))))
        .singleElement()
        .asString()
        .startsWith("/userId TOO_LONG: userId must have at most 128 characters, but has 10000");
  }
}
