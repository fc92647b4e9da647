package dev.perennial.ranking.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactorMethodsTest {
  static List<Method> methods() {
    return FactorMethods.all();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void tellsDrinkersFromReaders(Method method) {
    ItemScorer scorer = method.learn(TwoTastes.history(3), Learning.unwatched(1));

    assertThat(best(scorer, TwoTastes.bought(4, 2, 6))).allMatch(item -> item % 2 == 0);
    assertThat(best(scorer, TwoTastes.bought(5, 1, 9))).allMatch(item -> item % 2 == 1);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theReasonForATeaIsATea(Method method) {
    ItemScorer scorer = method.learn(TwoTastes.history(3), Learning.unwatched(1));
    ScoreSheet sheet = new ScoreSheet(TwoTastes.ITEMS);

    scorer.score(new Query(TwoTastes.bought(4, 2, 3), TwoTastes.now()), sheet);

    assertThat(sheet.reason(0)).isIn(2, 4);
    assertThat(sheet.reason(1)).isEqualTo(3);
  }

  private static List<Integer> best(ItemScorer scorer, Interactions past) {
    ScoreSheet sheet = new ScoreSheet(TwoTastes.ITEMS);
    scorer.score(new Query(past, TwoTastes.now()), sheet);
    return Arrays.stream(sheet.top(6)).boxed().toList();
  }
}
