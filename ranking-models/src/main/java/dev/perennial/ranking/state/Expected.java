package dev.perennial.ranking.state;

import java.util.Arrays;

/** How often a model expects to have started, gone and shown what, given sequences. */
final class Expected {
  private final HiddenMarkovModel model;
  private final double[] start;
  private final double[][] transitions;
  private final double[][] emissions;
  private double[][] forward = new double[0][];
  private double logLikelihood;
  private long observations;

  Expected(HiddenMarkovModel model) {
    this.model = model;
    this.start = new double[model.states()];
    this.transitions = new double[model.states()][model.states()];
    this.emissions = new double[model.states()][model.observations()];
  }

  double logLikelihoodPerObservation() {
    return observations == 0 ? 0 : logLikelihood / observations;
  }

  void add(byte[] sequence) {
    if (sequence.length > 0) {
      double[] scales = forward(sequence);
      backward(sequence, scales);
      observations += sequence.length;
    }
  }

  /** Fills {@link #forward}: the states' probabilities at each observation, given those so far. */
  private double[] forward(byte[] sequence) {
    if (forward.length < sequence.length) {
      forward = new double[sequence.length][model.states()];
    }
    double[] scales = new double[sequence.length];
    double[] state = model.before();
    for (int t = 0; t < sequence.length; t++) {
      scales[t] = model.see(state, sequence[t]);
      System.arraycopy(state, 0, forward[t], 0, state.length);
      model.move(state);
      logLikelihood += Math.log(scales[t]);
    }
    return scales;
  }

  private void backward(byte[] sequence, double[] scales) {
    int states = model.states();
    double[] later = new double[states];
    Arrays.fill(later, 1);
    for (int t = sequence.length - 1; t >= 0; t--) {
      for (int s = 0; s < states; s++) {
        emissions[s][sequence[t]] += forward[t][s] * later[s];
      }
      if (t > 0) {
        later = goBack(sequence[t], scales[t], forward[t - 1], later);
      }
    }
    for (int s = 0; s < states; s++) {
      start[s] += forward[0][s] * later[s];
    }
  }

  /** Counts the way into an observation, and says what is after the one before it. */
  private double[] goBack(int observation, double scale, double[] before, double[] later) {
    double[] earlier = new double[later.length];
    for (int from = 0; from < later.length; from++) {
      for (int to = 0; to < later.length; to++) {
        double way =
            model.transition(from, to) * model.emission(to, observation) * later[to] / scale;
        transitions[from][to] += before[from] * way;
        earlier[from] += way;
      }
    }
    return earlier;
  }

  /** The model that fits these expectations, and a little the one that all began with. */
  HiddenMarkovModel model(HiddenMarkovModel first) {
    return first.plus(start, transitions, emissions);
  }
}
