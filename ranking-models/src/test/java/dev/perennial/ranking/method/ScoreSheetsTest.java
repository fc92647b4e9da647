package dev.perennial.ranking.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreSheetsTest {
  private final ScoreSheets sheets = new ScoreSheets();

  @Test
  void lendsWhatCameBackEmpty() {
    ScoreSheet[] lent = new ScoreSheet[2];
    sheets.lend(
        sheet -> {
          sheet.add(3, 1);
          lent[0] = sheet;
        });

    sheets.lend(sheet -> lent[1] = sheet);

    assertThat(lent[1]).isSameAs(lent[0]);
    assertThat(lent[1].size()).isZero();
  }

  @Test
  void lendsTwoAtOneTime() {
    sheets.lend(one -> sheets.lend(other -> assertThat(other).isNotSameAs(one)));
  }
}
