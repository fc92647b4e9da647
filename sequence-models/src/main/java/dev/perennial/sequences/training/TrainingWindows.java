package dev.perennial.sequences.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The instants at which a training asks about users, an eighth of a label apart, so that they fall
 * on different days of the week and times of the day. None lies after the split.
 *
 * <p>A training rehearses: it learns from what was known at {@link #blended()}, and is told what
 * came of that instant's users to weigh its members; it learns anew from what was known at {@link
 * #judged()}, and is told what came of that instant's to trust its probabilities. Then it learns
 * from everything up to the split.
 *
 * @param split the end of everything
 * @param label how far an outcome reaches
 */
public record TrainingWindows(Instant split, Duration label) {
  private static final int A_LABEL = 8;
  private static final int TO_BLENDED = 12;
  private static final int LABELS = 8;

  /** So many labels must fit into a store's past for a rehearsal to learn from a whole one. */
  private static final double LABELS_IN_A_PAST = 3;

  private static final long SHORTEST_DAYS = 7;

  /**
   * The windows of a store's past: outcomes reach as far as is asked for, or less where the past is
   * too short to see how good an answer was.
   */
  public static TrainingWindows of(Instant begin, Instant split, Duration horizon) {
    long past = Math.max(0, Duration.between(begin, split).toDays());
    long longest = Math.max(SHORTEST_DAYS, (long) (past / LABELS_IN_A_PAST));
    return new TrainingWindows(split, Duration.ofDays(Math.min(longest, horizon.toDays())));
  }

  /** When a rehearsal begins: what came of its users weighs the members. */
  public Instant blended() {
    return at(TO_BLENDED);
  }

  /** The last instant whose outcome is known: it says how far probabilities can be trusted. */
  public Instant judged() {
    return at(A_LABEL);
  }

  /** Every instant whose whole outcome was known at one of these instants. */
  public SortedSet<Instant> closed(Instant known) {
    int first = steps(known) + A_LABEL;
    return instants(first, first + (LABELS - 1) * A_LABEL);
  }

  /** Those of whose outcome a part was known. */
  public SortedSet<Instant> open(Instant known) {
    return instants(steps(known) + 1, steps(known) + A_LABEL - 1);
  }

  /**
   * What a source is to be asked for, in order to know all that was known: known itself is last.
   */
  public List<Instant> asOf(Instant known) {
    return List.copyOf(instants(steps(known), steps(known) + LABELS * A_LABEL));
  }

  /** Half a label before: the level of late is seen between the two. */
  Instant half(Instant known) {
    return at(steps(known) + A_LABEL / 2);
  }

  private int steps(Instant known) {
    return Math.toIntExact(
        Math.round((double) Duration.between(known, split).toMillis() / step().toMillis()));
  }

  private SortedSet<Instant> instants(int first, int last) {
    return new TreeSet<>(IntStream.rangeClosed(first, last).mapToObj(this::at).toList());
  }

  private Instant at(int steps) {
    return split.minus(step().multipliedBy(steps));
  }

  private Duration step() {
    return label.dividedBy(A_LABEL);
  }
}
