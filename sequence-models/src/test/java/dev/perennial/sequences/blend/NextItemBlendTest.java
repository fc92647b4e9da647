package dev.perennial.sequences.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NextItemBlendTest {
  private static final float[] NETWORK = {0, 0, 0.8f, 0.2f};
  private static final float[] OWN = {0, 0, 0, 1};
  private static final float[] POPULAR = {0, 0, 0.5f, 0.5f};

  @Test
  void averagesByItsWeights() {
    assertThat(new NextItemBlend(0.5, 0.3, 0.2, 60).mix(NETWORK, OWN, POPULAR))
        .containsExactly(new float[] {0, 0, 0.5f, 0.5f}, within(1e-6f));
  }

  @Test
  void leavesTheNetworkAloneWhereNothingWasLearnt() {
    assertThat(NextItemBlend.networkOnly().mix(NETWORK, OWN, POPULAR)).isEqualTo(NETWORK);
  }
}
