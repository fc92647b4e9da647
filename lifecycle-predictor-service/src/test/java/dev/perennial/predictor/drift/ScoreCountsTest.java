package dev.perennial.predictor.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreCountsTest {
  private static final ScoreCounts BEFORE =
      new ScoreCounts(List.of(100L, 100L), List.of(150L, 50L));

  @Test
  void haveNotMovedFromThemselves() {
    assertThat(BEFORE.churnIndex(BEFORE)).isZero();
    assertThat(BEFORE.valueIndex(BEFORE)).isZero();
  }

  @Test
  void measureEachScoreByItself() {
    ScoreCounts now = new ScoreCounts(List.of(150L, 50L), List.of(150L, 50L));

    assertThat(now.churnIndex(BEFORE)).isCloseTo(0.25 * Math.log(3), within(1e-12));
    assertThat(now.valueIndex(BEFORE)).isZero();
  }

  @Test
  void sayNothingOfTooFew() {
    ScoreCounts few = new ScoreCounts(List.of(99L, 100L), List.of(99L, 100L));

    assertThat(few.churnIndex(BEFORE)).isNaN();
    assertThat(BEFORE.valueIndex(few)).isNaN();
  }
}
