package dev.perennial.ranking.probability;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.Interest;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.stream.IntStream;

/**
 * The steps of all users, each one's newest first: purchases of one day are one step, everything
 * else is a step of its own.
 */
final class Steps {
  private final SparseMatrix steps;
  private final SparseMatrix places;
  private final int[] users;

  Steps(History history) {
    SparseMatrix.Builder written = new SparseMatrix.Builder(history.items());
    IntStream.Builder writers = IntStream.builder();
    ScoreSheet step = new ScoreSheet(history.items());
    for (int user = 0; user < history.users(); user++) {
      Interactions past = history.of(user);
      for (int end = past.size(); end > 0; end = start(past, end)) {
        read(past, end, history.items(), step);
        if (step.size() > 0) {
          written.addRow(step);
          writers.add(user);
        }
      }
    }
    steps = written.build();
    places = steps.transposed();
    users = writers.build().toArray();
  }

  /** Where the step begins that ends before a place. */
  static int start(Interactions user, int end) {
    int start = end - 1;
    while (start > 0 && isOneStep(user, start)) {
      start--;
    }
    return start;
  }

  private static boolean isOneStep(Interactions user, int index) {
    return user.type(index) == EventType.ITEM_PURCHASED
        && user.type(index - 1) == EventType.ITEM_PURCHASED
        && user.day(index) == user.day(index - 1);
  }

  /**
   * Reads the step that ends before a place into an empty sheet: what interest it shows in each
   * item numbered below {@code items}, in sum 1.
   */
  static void read(Interactions user, int end, int items, ScoreSheet into) {
    int start = start(user, end);
    double sum = 0;
    for (int index = start; index < end; index++) {
      sum += Interest.of(user.type(index));
    }
    for (int index = start; index < end && sum > 0; index++) {
      if (user.item(index) < items) {
        into.add(user.item(index), Interest.of(user.type(index)) / sum);
      }
    }
  }

  /** Reads the newest step that shows interest in any item. */
  static void readNewest(Interactions user, int items, ScoreSheet into) {
    for (int end = user.size(); end > 0 && into.size() == 0; end = start(user, end)) {
      read(user, end, items, into);
    }
  }

  /**
   * Adds what came after an item to an empty sheet.
   *
   * @return how often anything did
   */
  double follow(int item, ScoreSheet sheet) {
    double times = 0;
    for (int at = places.from(item); at < places.to(item); at++) {
      int step = places.column(at);
      if (step > 0 && users[step - 1] == users[step]) {
        times += places.value(at);
        steps.addRow(step - 1, places.value(at), sheet);
      }
    }
    return times;
  }
}
