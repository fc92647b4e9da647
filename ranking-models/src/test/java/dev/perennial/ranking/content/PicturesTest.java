package dev.perennial.ranking.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.item.ImageVector;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PicturesTest {
  @Test
  void scoresTheCosineAndPassesOverVectorsOfAnotherLength() {
    History history =
        new History(
            List.of(),
            List.of(pictured(3, 4), pictured(8, 6), pictured(1, 2, 3), Shelf.item("Unseen")));

    ScoreSheet sheet = Shelf.scores(ContentMethods.pictures(new Recall(9, 9)), history, 0);

    assertThat(sheet.score(0)).isEqualTo(1, within(1e-6));
    assertThat(sheet.score(1)).isEqualTo(0.96, within(1e-6));
    assertThat(sheet.reason(1)).isZero();
    assertThat(sheet.isScored(2)).isFalse();
    assertThat(sheet.isScored(3)).isFalse();
  }

  private static Item pictured(float... numbers) {
    return new Item(
        new ItemId("i"),
        "Thing",
        null,
        null,
        null,
        true,
        null,
        Map.of(),
        Map.of(),
        new ImageVector(numbers));
  }
}
