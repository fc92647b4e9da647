package dev.perennial.sequences.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.explanation.Source.Feature;
import dev.perennial.sequences.explanation.Source.Moment;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributionTest {
  private static final Feature ORDERS = new Feature("orders");
  private final Attribution first = Attribution.exact(1, Map.of(ORDERS, -3.0, Moment.SILENCE, 0.5));
  private final Attribution second = Attribution.exact(0.5, Map.of(ORDERS, 1.0));

  @Test
  void addsUpPartsOfTheSameSource() {
    Attribution sum = first.plus(second);

    assertThat(sum.parts()).containsOnly(Map.entry(ORDERS, -2.0), Map.entry(Moment.SILENCE, 0.5));
    assertThat(sum.baseline()).isEqualTo(1.5);
    assertThat(sum.answer()).isEqualTo(0);
  }

  @Test
  void stretchesPartsSoThatTheyStillReachTheAnswer() {
    Attribution cubed = first.through(z -> z * z * z);

    assertThat(cubed.baseline()).isEqualTo(1);
    assertThat(cubed.answer()).isEqualTo(-3.375);
    assertThat(cubed.gap()).isCloseTo(0, within(1e-12));
    assertThat(cubed.parts().get(ORDERS) / cubed.parts().get(Moment.SILENCE))
        .isCloseTo(-6, within(1e-12));
  }

  @Test
  void knowsByHowMuchItMissesTheAnswer() {
    Attribution missing = new Attribution(0, -2, Map.of(ORDERS, -1.5));

    assertThat(missing.gap()).isEqualTo(0.25);
    assertThat(missing.through(z -> 10 * z + 3).gap()).isCloseTo(0.25, within(1e-12));
  }
}
