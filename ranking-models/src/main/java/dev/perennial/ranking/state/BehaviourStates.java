package dev.perennial.ranking.state;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a user is about, hidden behind what can be seen, and what users in that state take next
 * (after Montgomery, Li, Srinivasan and Liechty, Modeling online browsing and path analysis using
 * clickstream data, Marketing Science 2004). A hidden Markov model over acts tells the states
 * apart; {@link BehaviourModel} says what each leads to.
 */
public final class BehaviourStates implements Method {
  private static final double STAY = 0.7;
  private static final double CHANCE = 0.05;

  private final Settings settings;

  /**
   * What can be chosen.
   *
   * @param rounds of learning at most
   * @param enough the gain in log-likelihood of an observation that is worth another round
   * @param recent how many of the newest items a user may return to
   * @param popular how many of the other items are known of each state
   */
  public record Settings(int rounds, double enough, int recent, int popular) {
    public Settings {
      check(rounds > 0, "%d rounds teach nothing", rounds);
      check(enough >= 0, "enough must not be negative, but is %s", enough);
      check(recent > 0, "%d recent items are none", recent);
      check(popular > 0, "%d popular items are none", popular);
    }

    /** Thirty rounds, twenty items to return to. */
    public static Settings usual() {
      return new Settings(30, 1e-4, 20, 200);
    }
  }

  /** States by such settings. */
  public BehaviourStates(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "behaviour-states";
  }

  @Override
  public BehaviourModel learn(History history, Learning learning) {
    long end = history.all().stream().mapToLong(BehaviourStates::end).max().orElse(0);
    List<byte[]> acts = history.all().stream().map(user -> Acts.of(user, end)).toList();
    HiddenMarkovModel states =
        first(learning.seed()).learn(acts, settings.rounds, settings.enough, learning);
    return BehaviourModel.learn(states, history, settings, learning);
  }

  private static long end(Interactions user) {
    return user.size() == 0 ? Long.MIN_VALUE : user.at(user.size() - 1);
  }

  /** States that show what their names say, a little shaken, and mostly stay what they are. */
  private static HiddenMarkovModel first(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BehaviourState[] states = BehaviourState.values();
    double[] start = new double[states.length];
    Arrays.fill(start, 1.0 / states.length);
    double[][] transitions = new double[states.length][states.length];
    double[][] emissions = new double[states.length][];
    for (int state = 0; state < states.length; state++) {
      Arrays.fill(transitions[state], (1 - STAY) / (states.length - 1));
      transitions[state][state] = STAY;
      emissions[state] = shaken(acts(states[state]), random);
    }
    return new HiddenMarkovModel(start, transitions, emissions);
  }

  /**
   * How probable each act is at first, in the order of {@link Act}: what ties a state to its name.
   */
  private static double[] acts(BehaviourState state) {
    return switch (state) {
      case BROWSE -> new double[] {0.30, 0.50, 0.05, 0.05, 0.02, 0.06, 0.02};
      case COMPARE -> new double[] {0.55, 0.10, 0.20, 0.10, 0.02, 0.02, 0.01};
      case BUY -> new double[] {0.10, 0.05, 0.15, 0.10, 0.30, 0.29, 0.01};
      case GONE -> new double[] {0.02, 0.06, 0.01, 0.02, 0.02, 0.04, 0.83};
    };
  }

  private static double[] shaken(double[] shares, SplittableRandom random) {
    double[] shaken =
        Arrays.stream(shares)
            .map(share -> share * random.nextDouble(1 - CHANCE, 1 + CHANCE))
            .toArray();
    double sum = Arrays.stream(shaken).sum();
    return Arrays.stream(shaken).map(share -> share / sum).toArray();
  }
}
