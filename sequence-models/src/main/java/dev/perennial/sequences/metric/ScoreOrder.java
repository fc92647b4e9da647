package dev.perennial.sequences.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Users in the ascending order of a score, in groups that have the same one. It is sorted once: a
 * metric of other draws of the same users only walks along it.
 */
@SuppressWarnings("ArrayRecordComponent") // walked along by the thousand, never compared
record ScoreOrder(int[] users, int[] ends) {

  static ScoreOrder of(double[] scores) {
    int[] users =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(user -> scores[user]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ends =
        IntStream.rangeClosed(1, users.length)
            .filter(to -> to == users.length || scores[users[to]] != scores[users[to - 1]])
            .toArray();
    return new ScoreOrder(users, ends);
  }

  int groups() {
    return ends.length;
  }

  private int start(int group) {
    return group == 0 ? 0 : ends[group - 1];
  }

  /** How many users a group holds, each as often as it counts. */
  double mass(int group, int[] counts) {
    long mass = 0;
    for (int i = start(group); i < ends[group]; i++) {
      mass += counts[users[i]];
    }
    return mass;
  }

  /** The sum of a group's values, each as often as its user counts. */
  double sum(int group, double[] values, int[] counts) {
    double sum = 0;
    for (int i = start(group); i < ends[group]; i++) {
      sum += counts[users[i]] * values[users[i]];
    }
    return sum;
  }

  /** Each user's rank, the mean of their group's; a user who counts twice takes two places. */
  double[] ranks(int[] counts) {
    double[] ranks = new double[users.length];
    double below = 0;
    for (int group = 0; group < groups(); group++) {
      double mass = mass(group, counts);
      for (int i = start(group); i < ends[group]; i++) {
        ranks[users[i]] = below + (mass + 1) / 2;
      }
      below += mass;
    }
    return ranks;
  }

  /** The same users from the highest score down. */
  ScoreOrder reversed() {
    int size = users.length;
    int[] backwards = new int[size];
    Arrays.setAll(backwards, i -> users[size - 1 - i]);
    int[] reversedEnds = new int[groups()];
    Arrays.setAll(reversedEnds, i -> size - start(groups() - 1 - i));
    return new ScoreOrder(backwards, reversedEnds);
  }
}
