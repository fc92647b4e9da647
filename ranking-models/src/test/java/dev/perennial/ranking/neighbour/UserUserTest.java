package dev.perennial.ranking.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.matrix.ProfileReader;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserUserTest {
  private static final int ITEMS = 6;
  private static final List<Interactions> USERS =
      List.of(TwoTastes.bought(0, 1, 2), TwoTastes.bought(0, 3), TwoTastes.bought(4));

  @Test
  void alikeUsersSpeakForWhatTheyHave() {
    ScoreSheet sheet = score(10, 10, TwoTastes.bought(0, 1));

    assertThat(sheet.score(2)).isCloseTo(2.0 / 3, within(1e-6));
    assertThat(sheet.score(3)).isCloseTo(1.0 / 2, within(1e-6));
    assertThat(sheet.isScored(4)).isFalse();
  }

  @Test
  void onlyTheNearestSpeak() {
    ScoreSheet sheet = score(1, 10, TwoTastes.bought(0, 1));

    assertThat(sheet.isScored(2)).isTrue();
    assertThat(sheet.isScored(3)).isFalse();
  }

  @Test
  void anItemFindsThoseFirstOfWhomItSaysMost() {
    ScoreSheet sheet = score(10, 1, TwoTastes.bought(0));

    assertThat(sheet.isScored(3)).isTrue();
    assertThat(sheet.isScored(2)).isFalse();
  }

  private static ScoreSheet score(int neighbours, int holders, Interactions past) {
    Method method =
        new UserUser(new UserUser.Settings(neighbours, holders, new ProfileReader(100, 1)));
    return Scores.of(method, ITEMS, USERS, past);
  }
}
