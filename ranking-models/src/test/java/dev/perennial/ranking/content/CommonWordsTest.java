package dev.perennial.ranking.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.ScoreSheet;
import org.junit.jupiter.api.Test;

class CommonWordsTest {
  private static final Method WORDS = ContentMethods.words(new Recall(10, 1e9));

  /** "tea" is on three of four shelves, "green" and "cup" on two, "black" and "old" on one. */
  private static final History SHELF =
      Shelf.of("green tea", "tea cup", "black tea cup", "old green");

  @Test
  void scoresTheCosineOfWhatWordsTell() {
    ScoreSheet sheet = Shelf.scores(WORDS, SHELF, 0);

    double tea = Math.log(1 + 4 / 3.0);
    double two = Math.log(1 + 4 / 2.0);
    double length = Math.hypot(tea, two);
    assertThat(sheet.score(0)).isEqualTo(1, within(1e-6));
    assertThat(sheet.score(1)).isEqualTo(tea * tea / (length * length), within(1e-6));
    assertThat(sheet.score(2)).isEqualTo(sheet.score(1), within(1e-6));
    assertThat(sheet.score(3)).isEqualTo(two / length, within(1e-6));
  }

  @Test
  void theReasonIsTheItemThatIsMostLikeIt() {
    ScoreSheet sheet = Shelf.scores(WORDS, SHELF, 0, 1);

    assertThat(sheet.reason(2)).isEqualTo(1);
    assertThat(sheet.reason(3)).isZero();
  }
}
