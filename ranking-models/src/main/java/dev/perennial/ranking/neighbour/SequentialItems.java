package dev.perennial.ranking.neighbour;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.Interest;
import dev.perennial.ranking.matrix.Neighbours;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Items that follow each other: an item's neighbours are those that came within a few steps of it,
 * the nearer the stronger, by the root of the distance, and weaker where they came before it.
 * Divided by a power of both items' lengths: 1 makes it a cosine, in which what is bought often
 * hardly gets a word, 0 a count. The newest steps of the asker speak loudest. Close to the
 * sequential rules and recency-weighted neighbours that Ludewig and Jannach (Evaluation of
 * session-based recommendation algorithms, UMUAI 2018) found hard to beat by networks.
 */
public final class SequentialItems implements Method {
  private final Settings settings;

  /**
   * What can be chosen.
   *
   * @param window how many steps apart two items may be
   * @param backwards what a step back counts against one forwards
   * @param damping the power of the items' lengths by which weights are divided
   * @param neighbours at most for each item
   * @param last how many of the asker's newest steps are read
   * @param decay what each step keeps of the weight of the one after it
   */
  public record Settings(
      int window, double backwards, double damping, int neighbours, int last, double decay) {
    public Settings {
      check(window > 0, "a window of %d steps is empty", window);
      check(backwards >= 0 && backwards <= 1, "backwards must lie in [0, 1], not be %s", backwards);
      check(damping >= 0 && damping <= 1, "damping must lie in [0, 1], not be %s", damping);
      check(neighbours > 0, "%d neighbours are none", neighbours);
      check(last > 0, "%d steps are none", last);
      check(decay > 0 && decay <= 1, "decay must lie in (0, 1], but is %s", decay);
    }

    /**
     * Ten steps forth and back, and the last ten of who asks. Chosen on the validation items of
     * Amazon Beauty.
     */
    public static Settings usual() {
      return new Settings(10, 0.5, 0.5, 200, 10, 0.7);
    }
  }

  /** Neighbours by such settings. */
  public SequentialItems(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "sequential-items";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    Steps steps = new Steps(history, settings);
    SparseMatrix neighbours =
        Neighbours.learn(history.items(), settings.neighbours, steps::weigh, learning);
    return (query, sheet) -> score(query.past(), neighbours, sheet);
  }

  private void score(Interactions past, SparseMatrix neighbours, ScoreSheet sheet) {
    double weight = 1;
    int read = 0;
    for (int end = past.size(); end > 0 && read < settings.last; end = runStart(past, end)) {
      int item = past.item(end - 1);
      double interest = interest(past, runStart(past, end), end);
      if (interest > 0) {
        if (item < neighbours.rows()) {
          neighbours.addRow(item, weight * interest, item, sheet);
        }
        weight *= settings.decay;
        read++;
      }
    }
  }

  /** Where the run of interactions with one item begins that ends before a place: a step. */
  private static int runStart(Interactions user, int end) {
    int start = end - 1;
    while (start > 0 && user.item(start - 1) == user.item(end - 1)) {
      start--;
    }
    return start;
  }

  private static double interest(Interactions user, int from, int to) {
    double most = 0;
    for (int index = from; index < to; index++) {
      most = Math.max(most, Interest.of(user.type(index)));
    }
    return most;
  }

  /** All users' steps, newest first, and where each item is among them. */
  private static final class Steps {
    /** A row for each step, with one entry: its item. */
    private final SparseMatrix steps;

    /** A row for each item, with the steps to it. */
    private final SparseMatrix places;

    private final Settings settings;
    private final double[] divisors;
    private final int[] users;

    Steps(History history, Settings settings) {
      this.settings = settings;
      SparseMatrix.Builder written = new SparseMatrix.Builder(history.items());
      IntStream.Builder writers = IntStream.builder();
      for (int user = 0; user < history.users(); user++) {
        Interactions past = history.of(user);
        for (int end = past.size(); end > 0; end = runStart(past, end)) {
          double interest = interest(past, runStart(past, end), end);
          if (interest > 0) {
            written.add(past.item(end - 1), interest);
            written.endRow();
            writers.add(user);
          }
        }
      }
      steps = written.build();
      places = steps.transposed();
      divisors =
          Arrays.stream(places.lengths())
              .map(length -> Math.pow(length, settings.damping))
              .toArray();
      users = writers.build().toArray();
    }

    void weigh(int item, ScoreSheet sheet) {
      for (int at = places.from(item); at < places.to(item); at++) {
        int step = places.column(at);
        for (int apart = 1; apart <= settings.window; apart++) {
          double weight = places.value(at) / (divisors[item] * Math.sqrt(apart));
          meet(item, step, step - apart, weight, sheet);
          meet(item, step, step + apart, weight * settings.backwards, sheet);
        }
      }
    }

    private void meet(int item, int step, int other, double weight, ScoreSheet sheet) {
      if (other < 0 || other >= users.length || users[other] != users[step]) {
        return;
      }
      int neighbour = steps.column(other);
      if (neighbour != item) {
        sheet.add(neighbour, weight * steps.value(other) / divisors[neighbour]);
      }
    }
  }
}
