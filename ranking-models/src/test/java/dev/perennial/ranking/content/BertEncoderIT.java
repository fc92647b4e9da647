package dev.perennial.ranking.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.method.ScoreSheet;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a model of ten words, which {@code make.py} beside it makes. */
class BertEncoderIT {
  private static final Path DIRECTORY = Path.of("src/test/resources/tiny-bert");

  private static BertEncoder encoder;

  @BeforeAll
  static void open() {
    encoder = BertEncoder.open(DIRECTORY);
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void aVectorIsTheMeanOverTokensAsLongAsOne() {
    float[] vector = encoder.encode(Shelf.item("Cosy SOFA")).orElseThrow();

    double length = Math.sqrt(1 + 0.01 + 0.04);
    assertThat(vector).hasSize(encoder.width()).hasSize(4);
    assertThat(vector[0]).isEqualTo((float) (1 / length), within(1e-5f));
    assertThat(vector[1]).isEqualTo((float) (0.1 / length), within(1e-5f));
    assertThat(vector[2]).isEqualTo(0, within(1e-5f));
    assertThat(vector[3]).isEqualTo((float) (0.2 / length), within(1e-5f));
  }

  @Test
  void findsWhatMeansAlikeWithoutACommonWord() {
    History shelf = Shelf.of("sofa", "couch", "pan", "pot");

    ScoreSheet sheet = Shelf.scores(ContentMethods.bert(encoder, new Recall(9, 9)), shelf, 0);

    assertThat(sheet.score(1)).isEqualTo(1, within(1e-5));
    assertThat(sheet.score(2)).isLessThan(0.3);
    assertThat(sheet.reason(1)).isZero();
  }

  @Test
  void whatIsBeyondTheLengthThatTheModelReadsIsCut() {
    String description = "steel ".repeat(300) + "sofa ".repeat(1_000);
    Item item = new Item(new ItemId("i"), "Pan", description, null, null, true, null, Map.of());

    assertThat(encoder.encode(item).orElseThrow()[1]).isGreaterThan(0.95f);
  }

  @Test
  void aDirectoryWithoutAModelIsRefused() {
    assertThatThrownBy(() -> BertEncoder.open(Path.of("src/test/java")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("src/test/java");
  }
}
