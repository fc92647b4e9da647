package dev.perennial.ranking.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlendTest {
  private static final int ITEMS = 4;

  @Test
  void addsWeightedRootsOfSharesWhateverTheMembersUnits() {
    Method loud = says((query, sheet) -> sheet.add(0, 900, 3));
    Method soft =
        says(
            (query, sheet) -> {
              sheet.add(0, 0.1);
              sheet.add(1, 0.3);
            });

    ScoreSheet sheet = score(loud, 1, soft, 2);

    assertThat(sheet.score(0)).isCloseTo(1 + 2 * 0.5, within(1e-12));
    assertThat(sheet.score(1)).isCloseTo(2 * Math.sqrt(0.75), within(1e-12));
    assertThat(sheet.reason(0)).isEqualTo(3);
    assertThat(sheet.reason(1)).isEqualTo(ScoreSheet.NOTHING);
  }

  @Test
  void aMemberWithNothingToSayLeavesTheWordToTheOthers() {
    ScoreSheet sheet = score(says((query, none) -> {}), 5, says((query, one) -> one.add(2, 7)), 1);

    assertThat(sheet.top(ITEMS)).containsExactly(2);
  }

  @Test
  void tellsHowFarAllMembersAre() {
    List<Double> told = new ArrayList<>();
    Method half = new Half();

    new Blend("both", List.of(new Blend.Member(half, 1), new Blend.Member(half, 1)))
        .learn(history(), new Learning(1, told::add));

    assertThat(told).containsExactly(0.25, 0.75);
  }

  private static ScoreSheet score(Method one, double weight, Method other, double otherWeight) {
    ItemScorer scorer =
        new Blend(
                "both",
                List.of(new Blend.Member(one, weight), new Blend.Member(other, otherWeight)))
            .learn(history(), Learning.unwatched(1));
    ScoreSheet sheet = new ScoreSheet(ITEMS);
    scorer.score(new Query(RecordedInteractions.none(), 0), sheet);
    return sheet;
  }

  private static History history() {
    return new History(List.of(), Collections.nCopies(ITEMS, null));
  }

  private static Method says(ItemScorer scorer) {
    return new Method() {
      @Override
      public String name() {
        return "says";
      }

      @Override
      public ItemScorer learn(History history, Learning learning) {
        return scorer;
      }
    };
  }

  /** Is half done when it has learned. */
  private static final class Half implements Method {
    @Override
    public String name() {
      return "half";
    }

    @Override
    public ItemScorer learn(History history, Learning learning) {
      learning.reached(1, 2);
      return (query, sheet) -> {};
    }
  }
}
