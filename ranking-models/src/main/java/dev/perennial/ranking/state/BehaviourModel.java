package dev.perennial.ranking.state;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.matrix.Popular;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The states of behaviour, and what users in each take next: one of the items that they were at
 * last, by how long ago, or another one, by its popularity in that state.
 */
public final class BehaviourModel implements ItemScorer {
  private static final int REPORTED_EVERY = 1024;

  private final HiddenMarkovModel states;
  private final int items;

  /** The probability of returning to the item at a place among the newest, by state. */
  private final double[][] again;

  /** What else is taken, by state. */
  private final List<Popular> fresh;

  /** The probability of taking something else, by state. */
  private final double[] freshShares;

  BehaviourModel(
      HiddenMarkovModel states,
      int items,
      double[][] again,
      List<Popular> fresh,
      double[] freshShares) {
    this.states = states;
    this.items = items;
    this.again = again;
    this.fresh = fresh;
    this.freshShares = freshShares;
  }

  static BehaviourModel learn(
      HiddenMarkovModel states,
      History history,
      BehaviourStates.Settings settings,
      Learning learning) {
    Choices choices = new Choices(states.states(), history.items(), settings.recent());
    for (int user = 0; user < history.users(); user++) {
      if (user % REPORTED_EVERY == 0) {
        learning.reached(0, 1);
      }
      choices.count(history.of(user), states);
    }
    learning.reached(1, 1);
    return choices.model(states, settings.popular());
  }

  /** How probable it is that a user is about each thing next. */
  public Map<BehaviourState, Double> states(Query query) {
    double[] state = next(query);
    Map<BehaviourState, Double> probabilities = new EnumMap<>(BehaviourState.class);
    for (BehaviourState name : BehaviourState.values()) {
      probabilities.put(name, state[probabilities.size()]);
    }
    return probabilities;
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than this process
  private double[] next(Query query) {
    double[] state = states.before();
    Acts.read(
        query.past(),
        query.nowMillis(),
        (act, index) -> {
          states.see(state, act.ordinal());
          states.move(state);
        });
    return state;
  }

  @Override
  public void score(Query query, ScoreSheet sheet) {
    double[] state = next(query);
    int[] newest = new int[again[0].length];
    int count = Newest.read(query.past(), query.past().size(), newest);
    for (int place = 0; place < count; place++) {
      if (newest[place] < items) {
        sheet.add(newest[place], mean(state, place), newest[place]);
      }
    }
    for (int s = 0; s < state.length; s++) {
      fresh.get(s).add(state[s] * freshShares[s], sheet);
    }
  }

  private double mean(double[] state, int place) {
    double mean = 0;
    for (int s = 0; s < state.length; s++) {
      mean += state[s] * again[s][place];
    }
    return mean;
  }
}
