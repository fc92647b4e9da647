package dev.perennial.ranking.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.method.Learning;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HiddenMarkovModelTest {
  private static final double[] START = {0.9, 0.1};
  private static final double[][] TRANSITIONS = {{0.8, 0.2}, {0.3, 0.7}};
  private static final double[][] EMISSIONS = {{0.8, 0.15, 0.05}, {0.1, 0.2, 0.7}};

  @Test
  void recoversTheModelThatMadeTheSequences() {
    HiddenMarkovModel vague =
        new HiddenMarkovModel(
            new double[] {0.5, 0.5},
            new double[][] {{0.6, 0.4}, {0.4, 0.6}},
            new double[][] {{0.5, 0.25, 0.25}, {0.25, 0.25, 0.5}});

    HiddenMarkovModel learned = vague.learn(drawn(500, 60), 200, 1e-9, Learning.unwatched(1));

    for (int state = 0; state < 2; state++) {
      assertThat(learned.before()[state]).isCloseTo(START[state], within(0.1));
      for (int to = 0; to < 2; to++) {
        assertThat(learned.transition(state, to)).isCloseTo(TRANSITIONS[state][to], within(0.03));
      }
      for (int shown = 0; shown < 3; shown++) {
        assertThat(learned.emission(state, shown)).isCloseTo(EMISSIONS[state][shown], within(0.03));
      }
    }
  }

  @Test
  void filtersByBayesRule() {
    HiddenMarkovModel model = new HiddenMarkovModel(START, TRANSITIONS, EMISSIONS);
    double[] state = model.before();

    double probability = model.see(state, 2);
    assertThat(probability).isCloseTo(0.9 * 0.05 + 0.1 * 0.7, within(1e-12));
    assertThat(state[1]).isCloseTo(0.07 / 0.115, within(1e-12));

    model.move(state);
    assertThat(state[0]).isCloseTo((0.045 * 0.8 + 0.07 * 0.3) / 0.115, within(1e-12));
  }

  @Test
  void isTheSumOverAllPathsOnAShortSequence() {
    HiddenMarkovModel model = new HiddenMarkovModel(START, TRANSITIONS, EMISSIONS);
    Expected expected = new Expected(model);

    expected.add(new byte[] {0, 2, 1});

    double paths = 0;
    for (int path = 0; path < 8; path++) {
      int[] s = {path & 1, path >> 1 & 1, path >> 2};
      paths +=
          START[s[0]]
              * EMISSIONS[s[0]][0]
              * TRANSITIONS[s[0]][s[1]]
              * EMISSIONS[s[1]][2]
              * TRANSITIONS[s[1]][s[2]]
              * EMISSIONS[s[2]][1];
    }
    assertThat(expected.logLikelihoodPerObservation())
        .isCloseTo(Math.log(paths) / 3, within(1e-12));
  }

  private static List<byte[]> drawn(int sequences, int length) {
    SplittableRandom random = new SplittableRandom(5);
    List<byte[]> drawn = new ArrayList<>();
    for (int sequence = 0; sequence < sequences; sequence++) {
      byte[] shown = new byte[length];
      int state = draw(START, random);
      for (int t = 0; t < length; t++) {
        shown[t] = (byte) draw(EMISSIONS[state], random);
        state = draw(TRANSITIONS[state], random);
      }
      drawn.add(shown);
    }
    return drawn;
  }

  private static int draw(double[] shares, SplittableRandom random) {
    double left = random.nextDouble();
    int drawn = 0;
    while (drawn < shares.length - 1 && left >= shares[drawn]) {
      left -= shares[drawn++];
    }
    return drawn;
  }
}
