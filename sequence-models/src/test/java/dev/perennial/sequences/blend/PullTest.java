package dev.perennial.sequences.blend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PullTest {

  @Test
  void letsGoWhereOneMethodIsKnownToBeBest() {
    List<Mixture> cases = SimplexFitTest.cases(2_000, 1, 0, 0);
    double pull = Pull.strongest(cases.subList(0, 1_000), cases.subList(1_000, 2_000), 3);
    assertThat(pull).isLessThanOrEqualTo(100);
  }

  @Test
  void keepsWeightsEqualWhereAllAreAsGood() {
    List<Mixture> cases = SimplexFitTest.cases(2_000, 1.0 / 3, 1.0 / 3, 1.0 / 3);
    assertThat(Pull.strongest(cases.subList(0, 1_000), cases.subList(1_000, 2_000), 3))
        .isInfinite();
  }

  @Test
  void trustsNobodyByTheLuckOfAFewCases() {
    List<Mixture> cases = SimplexFitTest.cases(12, 1.0 / 3, 1.0 / 3, 1.0 / 3);
    double pull = Pull.strongest(cases.subList(0, 6), cases.subList(6, 12), 3);
    assertThat(Arrays.stream(SimplexFit.weights(cases, 3, pull)).max().orElseThrow())
        .isLessThan(.5);
  }

  @Test
  void keepsWeightsEqualWithoutACase() {
    assertThat(Pull.strongest(List.of(), List.of(), 3)).isInfinite();
  }
}
