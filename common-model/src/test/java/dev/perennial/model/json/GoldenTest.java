package dev.perennial.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.StageChange;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.sequence.SequenceChange;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.User;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that lies on topics and in clients: a change here is a change for all of them. */
class GoldenTest {
  private static final ObjectReader EXACT =
      Json.mapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  static Arguments[] samples() {
    return new Arguments[] {
      Arguments.of("event", Event.class),
      Arguments.of("event-without-item", Event.class),
      Arguments.of("item", Item.class),
      Arguments.of("user", User.class),
      Arguments.of("sequence-change", SequenceChange.class),
      Arguments.of("user-sequence", UserSequence.class),
      Arguments.of("prediction", LifecyclePrediction.class),
      Arguments.of("prediction-by-rules", LifecyclePrediction.class),
      Arguments.of("stage-change", StageChange.class),
      Arguments.of("recommendations", Recommendations.class)
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void writesWhatItRead(String name, Class<?> type) throws IOException {
    byte[] sample = sample(name);

    byte[] written = Json.write(Json.read(sample, type));

    assertThat(EXACT.readTree(written)).isEqualTo(EXACT.readTree(sample));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void survivesAFieldOfANewerWriter(String name, Class<?> type) throws IOException {
    JsonNode sample = EXACT.readTree(sample(name));
    byte[] newer = Json.write(((ObjectNode) sample.deepCopy()).put("newer", 1));

    assertThat(Json.read(newer, type)).isEqualTo(Json.read(sample(name), type));
  }

  @Test
  void readsAPredictionOfAnEarlierVersion() throws IOException {
    byte[] earlier = sample("prediction-of-an-earlier-version");
    byte[] now = sample("prediction-by-rules");

    assertThat(Json.read(earlier, LifecyclePrediction.class))
        .isEqualTo(Json.read(now, LifecyclePrediction.class));
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream json = GoldenTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      return json.readAllBytes();
    }
  }
}
