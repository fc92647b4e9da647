package dev.perennial.ranking.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {
  private static final int ITEMS = 12;

  @Property
  void ranksLikeASortedMapOfSums(
      @ForAll @Size(max = 60) int[] items, @ForAll @IntRange(min = 0, max = ITEMS) int count) {
    ScoreSheet sheet = new ScoreSheet(ITEMS);
    Map<Integer, Double> sums = new TreeMap<>();
    sheet.add(3, 7);
    sheet.clear();
    for (int drawn : items) {
      int item = Math.floorMod(drawn, ITEMS);
      sheet.add(item, drawn % 5);
      sums.merge(item, (double) (drawn % 5), Double::sum);
    }

    int[] top = sheet.top(count);

    assertThat(top)
        .containsExactly(
            sums.keySet().stream()
                .sorted(Comparator.<Integer>comparingDouble(sums::get).reversed())
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray());
    assertThat(sheet.size()).isEqualTo(sums.size());
  }

  @Test
  void remembersWhichItemOfThePastSpokeLoudest() {
    ScoreSheet sheet = new ScoreSheet(ITEMS);

    sheet.add(5, 0.25, 1);
    sheet.add(5, 0.75, 2);
    sheet.add(5, 0.5, 3);
    sheet.add(6, 1);

    assertThat(sheet.reason(5)).isEqualTo(2);
    assertThat(sheet.reason(6)).isEqualTo(ScoreSheet.NOTHING);
    assertThat(sheet.score(5)).isEqualTo(1.5);
  }

  @Test
  void isWideEnoughForItemsThatCameLater() {
    ScoreSheet sheet = new ScoreSheet(1);
    sheet.add(0, 1);

    sheet.clear();
    sheet.add(2, 1);

    assertThat(sheet.top(5)).containsExactly(2);
    assertThat(sheet.isScored(0)).isFalse();
  }
}
