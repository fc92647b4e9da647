package dev.perennial.sequences.method;

import dev.perennial.sequences.dataset.Example;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What became of the users of a cut-off, in their order.
 *
 * @param churned whether there was no order
 * @param orders days with an order
 * @param value of the orders
 * @param stages where they stood in the end, by its place; −1 where nobody knows
 * @param nextItems of the first order, by number; empty where there was none
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record Truth(
    boolean[] churned,
    double[] orders,
    double[] value,
    int[] stages,
    List<Set<Integer>> nextItems) {
  private static final int UNKNOWN = -1;

  /** What became of these users, in their order. */
  public static Truth of(List<Example> examples) {
    boolean[] churned = new boolean[examples.size()];
    int[] stages = new int[churned.length];
    for (int user = 0; user < churned.length; user++) {
      churned[user] = examples.get(user).outcome().churned();
      stages[user] = examples.get(user).outcome().stage().map(Enum::ordinal).orElse(UNKNOWN);
    }
    return new Truth(
        churned,
        examples.stream().mapToDouble(example -> example.outcome().orders()).toArray(),
        examples.stream().mapToDouble(example -> example.outcome().value()).toArray(),
        stages,
        examples.stream()
            .<Set<Integer>>map(example -> new HashSet<>(example.outcome().nextItems()))
            .toList());
  }

  /** How many users. */
  public int users() {
    return churned.length;
  }

  /** The share of users without an order. */
  public double churnShare() {
    return IntStream.range(0, users()).filter(user -> churned[user]).count() / (double) users();
  }

  /** The same of some of the users. */
  public Truth of(int[] users) {
    boolean[] some = new boolean[users.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = churned[users[i]];
    }
    return new Truth(
        some,
        MethodAnswers.pick(orders, users),
        MethodAnswers.pick(value, users),
        Arrays.stream(users).map(user -> stages[user]).toArray(),
        Arrays.stream(users).mapToObj(nextItems::get).toList());
  }
}
