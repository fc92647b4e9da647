package dev.perennial.ranking.state;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.method.Learning;
import java.util.Arrays;
import java.util.List;

/**
 * A hidden Markov model with few states: where it starts, where it goes, and what each state shows.
 * It learns by Baum and Welch's expectation maximisation, with the scaling that keeps long
 * sequences from vanishing (Rabiner, A tutorial on hidden Markov models, Proceedings of the IEEE
 * 1989). What it starts from counts as one observation in each state, so that no probability
 * becomes 0.
 */
final class HiddenMarkovModel {
  private final double[] start;
  private final double[][] transitions;
  private final double[][] emissions;

  /**
   * A model as it is.
   *
   * @param start the probability of each state before the first observation
   * @param transitions from a state to each
   * @param emissions of a state, by observation
   */
  HiddenMarkovModel(double[] start, double[][] transitions, double[][] emissions) {
    this.start = start;
    this.transitions = transitions;
    this.emissions = emissions;
    check(
        transitions.length == start.length && emissions.length == start.length,
        "%d states have %d transitions and %d emissions",
        start.length,
        transitions.length,
        emissions.length);
  }

  int states() {
    return start.length;
  }

  /** How many different things can be observed. */
  int observations() {
    return emissions[0].length;
  }

  /** The probability that a state shows an observation. */
  double emission(int state, int observation) {
    return emissions[state][observation];
  }

  /** The probability of going from a state to another. */
  double transition(int from, int to) {
    return transitions[from][to];
  }

  /** The states' probabilities before anything was observed. */
  double[] before() {
    return start.clone();
  }

  /**
   * Turns what is expected of the states into what is known of them once an observation was made.
   *
   * @return how probable it was
   */
  double see(double[] state, int observation) {
    double sum = 0;
    for (int s = 0; s < state.length; s++) {
      state[s] *= emissions[s][observation];
      sum += state[s];
    }
    for (int s = 0; s < state.length; s++) {
      state[s] /= sum;
    }
    return sum;
  }

  /** Turns what is known now into what is expected at the next observation. */
  void move(double[] state) {
    double[] moved = new double[state.length];
    for (int from = 0; from < state.length; from++) {
      for (int to = 0; to < state.length; to++) {
        moved[to] += state[from] * transitions[from][to];
      }
    }
    System.arraycopy(moved, 0, state, 0, moved.length);
  }

  /** The model after some rounds of learning, fewer where one brings next to nothing. */
  HiddenMarkovModel learn(List<byte[]> sequences, int rounds, double enough, Learning learning) {
    HiddenMarkovModel model = this;
    double before = Double.NEGATIVE_INFINITY;
    for (int round = 0; round < rounds; round++) {
      learning.reached(round, rounds);
      Expected expected = new Expected(model);
      sequences.forEach(expected::add);
      model = expected.model(this);
      double now = expected.logLikelihoodPerObservation();
      if (now - before < enough) {
        break;
      }
      before = now;
    }
    return model;
  }

  /** The shares of what was counted, with this model as one more count of each kind. */
  HiddenMarkovModel plus(double[] starts, double[][] ways, double[][] shown) {
    return new HiddenMarkovModel(
        shares(starts, start), shares(ways, transitions), shares(shown, emissions));
  }

  private static double[][] shares(double[][] counts, double[][] first) {
    double[][] shares = new double[counts.length][];
    Arrays.setAll(shares, row -> shares(counts[row], first[row]));
    return shares;
  }

  private static double[] shares(double[] counts, double[] first) {
    double sum = Arrays.stream(counts).sum() + 1;
    double[] shares = new double[counts.length];
    Arrays.setAll(shares, column -> (counts[column] + first[column]) / sum);
    return shares;
  }
}
