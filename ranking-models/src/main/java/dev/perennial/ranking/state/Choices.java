package dev.perennial.ranking.state;

import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.Interest;
import dev.perennial.ranking.matrix.Popular;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.ArrayList;
import java.util.List;

/** What users took in each state, counted. */
final class Choices {
  private final double[][] again;
  private final List<ScoreSheet> fresh = new ArrayList<>();
  private final double[] freshCounts;
  private final int items;

  Choices(int states, int items, int recent) {
    this.again = new double[states][recent];
    this.freshCounts = new double[states];
    this.items = items;
    for (int state = 0; state < states; state++) {
      fresh.add(new ScoreSheet(items));
    }
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than this process
  void count(Interactions user, HiddenMarkovModel states) {
    double[] state = states.before();
    int[] newest = new int[again[0].length];
    long end = user.size() == 0 ? 0 : user.at(user.size() - 1);
    Acts.read(
        user,
        end,
        (act, index) -> {
          if (act != Act.SILENCE) {
            count(user, index, state, newest);
          }
          states.see(state, act.ordinal());
          states.move(state);
        });
  }

  private void count(Interactions user, int index, double[] state, int[] newest) {
    int count = Newest.read(user, index, newest);
    int item = user.item(index);
    int place = Newest.place(item, newest, count);
    for (int s = 0; s < state.length; s++) {
      double weight = state[s] * Interest.of(user.type(index));
      if (place < count) {
        again[s][place] += weight;
      } else {
        freshCounts[s] += weight;
        fresh.get(s).add(item, weight);
      }
    }
  }

  BehaviourModel model(HiddenMarkovModel states, int popular) {
    for (int s = 0; s < freshCounts.length; s++) {
      double all = freshCounts[s];
      for (double count : again[s]) {
        all += count;
      }
      for (int place = 0; place < again[s].length && all > 0; place++) {
        again[s][place] /= all;
      }
      freshCounts[s] = all > 0 ? freshCounts[s] / all : 0;
    }
    List<Popular> populars = fresh.stream().map(taken -> new Popular(taken, popular)).toList();
    return new BehaviourModel(states, items, again, populars, freshCounts);
  }
}
