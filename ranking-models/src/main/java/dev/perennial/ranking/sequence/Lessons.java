package dev.perennial.ranking.sequence;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What a network learns from: users' steps, each window with one step to be found from those before
 * it.
 *
 * @param windows of at least two steps each
 */
record Lessons(List<Steps> windows) {
  private static final int BATCHES_SORTED_TOGETHER = 16;

  /** Everybody's steps; of long pasts several windows, the newest one full. */
  static Lessons of(History history, LearnedItems items, int maxSteps) {
    List<Steps> windows = new ArrayList<>();
    for (Interactions user : history.all()) {
      Steps steps = Steps.last(user.size(), user, items);
      for (int end = steps.size(); end > 1; end -= maxSteps) {
        windows.add(steps.between(Math.max(0, end - maxSteps - 1), end));
      }
    }
    return new Lessons(windows);
  }

  /** Batches of windows of about the same length, in an order left to chance. */
  List<List<Steps>> batches(int size, Random random) {
    List<Steps> shuffled = new ArrayList<>(windows);
    Collections.shuffle(shuffled, random);
    List<List<Steps>> batches = new ArrayList<>();
    for (List<Steps> some : parts(shuffled, size * BATCHES_SORTED_TOGETHER)) {
      some.sort(Comparator.comparingInt(Steps::size));
      batches.addAll(parts(some, size));
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  /** How many batches there are. */
  int count(int size) {
    return Math.ceilDiv(windows.size(), size);
  }

  private static <E> List<List<E>> parts(List<E> whole, int size) {
    List<List<E>> parts = new ArrayList<>();
    for (int from = 0; from < whole.size(); from += size) {
      parts.add(whole.subList(from, Math.min(from + size, whole.size())));
    }
    return parts;
  }
}
