package dev.perennial.sequences.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShapleyValuesTest {

  @Property
  void sumToWhatAllInputsTogetherChange(
      @ForAll @Size(8) List<@DoubleRange(min = -5, max = 5) Double> answers) {
    double[] values = ShapleyValues.of(3, known -> answers.get(known));

    assertThat(Arrays.stream(values).sum())
        .isCloseTo(answers.get(7) - answers.get(0), within(1e-9));
  }

  @Property
  void areTheChangesThemselvesWhereInputsAddUp(
      @ForAll @Size(4) List<@DoubleRange(min = -5, max = 5) Double> changes) {
    double[] values =
        ShapleyValues.of(
            4,
            known -> {
              double sum = 3;
              for (int i = 0; i < 4; i++) {
                sum += (known >> i & 1) * changes.get(i);
              }
              return sum;
            });

    assertThat(values)
        .containsExactly(changes.stream().mapToDouble(change -> change).toArray(), within(1e-9));
  }

  @Test
  void shareWhatOnlyComesTogether() {
    assertThat(ShapleyValues.of(3, known -> known == 7 ? 6 : 0))
        .containsExactly(new double[] {2, 2, 2}, within(1e-12));
  }

  @Test
  void leaveOutAnInputThatChangesNothing() {
    double[] values = ShapleyValues.of(2, known -> (known & 1) == 0 ? 1 : 5);

    assertThat(values).containsExactly(new double[] {4, 0}, within(1e-12));
  }
}
