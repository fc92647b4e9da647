package dev.perennial.sequences.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RangesTest {
  private final Ranges ranges = new Ranges(new double[] {0, 1, 2}, new double[] {1, 1, 5});

  @Test
  void anEndBelongsToTheInterval() {
    assertThat(ranges.hits(new double[] {1, 0.9, 2})).containsExactly(1, 0, 1);
  }

  @Test
  void aPointHasNoWidth() {
    assertThat(ranges.widths()).containsExactly(1, 0, 3);
  }

  @Property(tries = 200)
  void coverageIsTheShareOfDrawnUsersInside(@ForAll("users") DrawnUsers users) {
    double[] high = Arrays.stream(users.expected()).map(low -> low + 2).toArray();
    double inside = 0;
    DrawnUsers all = users.writtenOut();
    for (int user = 0; user < all.size(); user++) {
      double above = all.actual()[user] - all.expected()[user];
      inside += above >= 0 && above <= 2 ? 1 : 0;
    }

    double coverage =
        UserMean.of(new Ranges(users.expected(), high).hits(users.actual()), users.counts());

    assertThat(coverage).isCloseTo(inside / all.size(), within(1e-9));
  }

  @Test
  void whoHasNoNumberIsLeftOutOfTheMean() {
    assertThat(UserMean.of(new double[] {1, Double.NaN, 4}, new int[] {2, 5, 1})).isEqualTo(2);
    assertThat(UserMean.of(new double[] {Double.NaN}, new int[] {3})).isNaN();
  }

  @Provide
  Arbitrary<DrawnUsers> users() {
    return DrawnUsers.arbitrary(new double[] {0, 1, 2, 3}, new double[] {0, 1, 2, 4, 6});
  }
}
