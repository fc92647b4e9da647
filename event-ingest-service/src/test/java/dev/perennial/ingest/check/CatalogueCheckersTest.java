package dev.perennial.ingest.check;

import static dev.perennial.ingest.check.Samples.document;
import static dev.perennial.ingest.check.Samples.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.ImageVector;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueCheckersTest {
  private final ItemChecker items = new ItemChecker();
  private final UserChecker users = new UserChecker();

  @Test
  void makesAnItemUnderTheIdOfThePath() {
    Document document =
        document(
            """
            {"name":"Mug","description":"Blue.\\nLarge.","category":"kitchen","price":4.95,
             "inStock":false,"listedAt":"2027-01-01T00:00:00Z","attributes":{"litres":0.5},
             "names":{"zh":"杯子"}}
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
                Map.of("litres", "0.5"),
                Map.of("zh", "杯子"),
                null));
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
  void refusesANameInNoLanguageAndABlankOne() {
    String wrong = "{\"itemId\":\"i\",\"name\":\"Mug\",\"names\":{\"!\":\"x\",\"zh\":\" \"}}";

    assertThat((List<?>) outcome(items.check(document(wrong))))
        .extracting(Object::toString)
        .containsExactly(
            "/names/! INVALID_VALUE: names key must be a language tag such as 'zh', but is '!'",
            "/names/zh INVALID_VALUE: names.zh must not be blank");
  }

  @Test
  void keepsThePictureOfAnItem() {
    Document document =
        document("{\"itemId\":\"i1\",\"name\":\"Mug\",\"imageVector\":[0.5,-2,1e-3]}");

    assertThat(outcome(items.check(document)))
        .isInstanceOfSatisfying(
            Item.class,
            item ->
                assertThat(item.imageVector())
                    .isEqualTo(new ImageVector(new float[] {0.5f, -2, 0.001f})));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | /imageVector WRONG_TYPE: imageVector must be a list of numbers, but is a number",
        "[] | /imageVector INVALID_VALUE: imageVector must have 1 to 2048 numbers, but has 0",
        "'[1,\"2\"]' | /imageVector/1 WRONG_TYPE: imageVector must be numbers, but has a text",
        "[1e39] | /imageVector INVALID_VALUE: imageVector must be finite, but is Infinity at 0"
      })
  void refusesAPictureThatIsNoVector(String picture, String error) {
    Document document =
        document("{\"itemId\":\"i\",\"name\":\"Mug\",\"imageVector\":%s}".formatted(picture));

    assertThat(outcome(items.check(document))).isEqualTo(List.of(error));
  }

  @Test
  void refusesAPictureThatIsTooLong() {
    String numbers = "1,".repeat(ImageVector.MAX_LENGTH) + "1";

    assertThat(
            (List<?>)
                outcome(
                    items.check(
                        document(
                            "{\"itemId\":\"i\",\"name\":\"Mug\",\"imageVector\":[%s]}"
                                .formatted(numbers)))))
        .singleElement()
        .isEqualTo("/imageVector TOO_LONG: imageVector must have 1 to 2048 numbers, but has 2049");
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
