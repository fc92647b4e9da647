package dev.perennial.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ingest.api.RunningService.Answer;
import dev.perennial.model.item.Item;
import dev.perennial.model.json.Json;
import dev.perennial.model.user.User;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class CatalogueIT {
  private final RunningService service = RunningService.shared();
  private final String id = UUID.randomUUID().toString();

  @Test
  void keepsAnItemUnderItsIdAndAnswersWithIt() {
    Answer answer = service.put("/v1/items/" + id, "{\"name\":\"Mug\",\"price\":4.95}");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(Json.read(answer.body(), Item.class).inStock()).isTrue();
    assertThat(lying(Item.TOPIC, id))
        .singleElement()
        .satisfies(
            item ->
                assertThat(Json.read(item.value(), Item.class))
                    .isEqualTo(Json.read(answer.body(), Item.class)));
  }

  @Test
  void keepsTheGoodItemsOfAnArray() {
    Answer answer =
        service.post(
            "/v1/items", "[{\"itemId\":\"%s\",\"name\":\"Mug\"},{\"name\":7}]".formatted(id));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text())
        .isEqualTo(
            "{\"accepted\":1,\"rejected\":1,\"results\":[{\"itemId\":\"%s\",\"status\":\"ACCEPTED\"},{\"status\":\"REJECTED\",\"errors\":[{\"pointer\":\"/1/itemId\",\"code\":\"MISSING_FIELD\",\"detail\":\"itemId is missing\"},{\"pointer\":\"/1/name\",\"code\":\"WRONG_TYPE\",\"detail\":\"name must be a text, but is a number\"}]}]}"
                .formatted(id));
    assertThat(lying(Item.TOPIC, id)).hasSize(1);
  }

  @Test
  void keepsAUserUnderItsId() {
    Answer answer = service.put("/v1/users/" + id, "{\"acquisitionCost\":3.20,\"consented\":true}");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(lying(User.TOPIC, id)).hasSize(1);
  }

  @Test
  void refusesWhatIsWrongWithAPointer() {
    assertThat(service.put("/v1/items/i1", "{}").problem()).isEqualTo("400 MISSING_FIELD /name");
    assertThat(service.put("/v1/items/i1", "[]").problem()).isEqualTo("400 WRONG_TYPE ");
    assertThat(service.put("/v1/items/i1", "nothing").problem()).isEqualTo("400 MALFORMED_JSON ");
    assertThat(service.post("/v1/items", "{\"itemId\":\"i1\"}").problem())
        .isEqualTo("400 MISSING_FIELD /name");
    assertThat(service.put("/v1/users/u1", "{\"userId\":\"u2\"}").problem())
        .isEqualTo("400 INVALID_VALUE /userId");
    assertThat(service.put("/v1/users/" + "x".repeat(10_000), "{}").problem())
        .isEqualTo("400 TOO_LONG /userId");
  }

  private static List<ConsumerRecord<String, byte[]>> lying(String topic, String key) {
    try (TopicReader reader = new TopicReader(topic)) {
      return reader.all(received -> key.equals(received.key()));
    }
  }
}
