package dev.perennial.sequences.method;

import dev.perennial.sequences.metric.Ranges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one method says of the users of a cut-off, in their order; most say only some of it. */
public final class MethodAnswers {

  /** What a method is in the comparison. */
  public enum Role {
    /** What the service answers with. */
    SERVED,
    /** What it has to beat. */
    BASELINE,
    /** The served answer with a part left out, which shows what the part adds. */
    WITHOUT,
    /** What a simulated store knows: no baseline, but the end of the scale. */
    BEST_POSSIBLE
  }

  private final String name;
  private final Role role;
  private final Map<Quantity, double[]> expected = new EnumMap<>(Quantity.class);
  private final Map<Quantity, Ranges> ranges = new EnumMap<>(Quantity.class);
  private double @Nullable [][] stages;
  private @Nullable List<List<Integer>> nextItems;

  public MethodAnswers(String name, Role role) {
    this.name = name;
    this.role = role;
  }

  public String name() {
    return name;
  }

  public Role role() {
    return role;
  }

  /** Adds a probability of churn, or expected orders or value, of each user. */
  public MethodAnswers expect(Quantity quantity, double[] ofUsers) {
    expected.put(quantity, ofUsers);
    return this;
  }

  /** Adds an interval of 90 % for each user. */
  public MethodAnswers promise(Quantity quantity, Ranges ofUsers) {
    ranges.put(quantity, ofUsers);
    return this;
  }

  /** Adds each user's probabilities of the stages, in their order. */
  public MethodAnswers stages(double[][] ofUsers) {
    stages = ofUsers;
    return this;
  }

  /** Adds each user's items by their number, likeliest first. */
  public MethodAnswers nextItems(List<List<Integer>> ofUsers) {
    nextItems = ofUsers;
    return this;
  }

  /** Null where the method has nothing to say of it. */
  public double @Nullable [] expected(Quantity quantity) {
    return expected.get(quantity);
  }

  /** Null where the method promises no interval of it. */
  public @Nullable Ranges ranges(Quantity quantity) {
    return ranges.get(quantity);
  }

  /** Null where the method says nothing of stages. */
  public double @Nullable [][] stages() {
    return stages;
  }

  /** Null where the method says nothing of items. */
  public @Nullable List<List<Integer>> nextItems() {
    return nextItems;
  }

  /** The same of some of the users. */
  public MethodAnswers of(int[] users) {
    MethodAnswers some = new MethodAnswers(name, role);
    expected.forEach((quantity, all) -> some.expect(quantity, pick(all, users)));
    ranges.forEach(
        (quantity, all) ->
            some.promise(quantity, new Ranges(pick(all.low(), users), pick(all.high(), users))));
    if (stages != null) {
      double[][] all = stages;
      some.stages(Arrays.stream(users).mapToObj(user -> all[user]).toArray(double[][]::new));
    }
    if (nextItems != null) {
      List<List<Integer>> picked = new ArrayList<>();
      for (int user : users) {
        picked.add(nextItems.get(user));
      }
      some.nextItems(picked);
    }
    return some;
  }

  static double[] pick(double[] all, int[] users) {
    return Arrays.stream(users).mapToDouble(user -> all[user]).toArray();
  }
}
