package dev.perennial.sequences.metric;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Users with something expected and something actual, few enough values for many ties, and how
 * often each was drawn.
 */
record DrawnUsers(double[] expected, double[] actual, int[] counts) {

  static Arbitrary<DrawnUsers> arbitrary(double[] expected, double[] actual) {
    return Arbitraries.integers()
        .between(2, 30)
        .flatMap(
            size ->
                Combinators.combine(
                        values(size, expected), values(size, actual), values(size, 0, 1, 1, 2, 3))
                    .as(
                        (e, a, c) ->
                            new DrawnUsers(
                                e, a, IntStream.range(0, size).map(i -> (int) c[i]).toArray())))
        .filter(users -> IntStream.of(users.counts).sum() > 1);
  }

  private static Arbitrary<double[]> values(int size, double... of) {
    Double[] boxed = Arrays.stream(of).boxed().toArray(Double[]::new);
    return Arbitraries.of(boxed)
        .list()
        .ofSize(size)
        .map(list -> list.stream().mapToDouble(value -> value).toArray());
  }

  /** The same users, each as many times as it was drawn: what every metric must agree with. */
  DrawnUsers writtenOut() {
    int[] places =
        IntStream.range(0, counts.length)
            .flatMap(user -> IntStream.generate(() -> user).limit(counts[user]))
            .toArray();
    return new DrawnUsers(
        IntStream.of(places).mapToDouble(user -> expected[user]).toArray(),
        IntStream.of(places).mapToDouble(user -> actual[user]).toArray(),
        Bootstrap.everyone(places.length));
  }

  boolean[] happened() {
    boolean[] happened = new boolean[actual.length];
    for (int user = 0; user < happened.length; user++) {
      happened[user] = actual[user] > 0;
    }
    return happened;
  }

  int size() {
    return counts.length;
  }
}
