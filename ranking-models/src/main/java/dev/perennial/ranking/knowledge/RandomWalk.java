package dev.perennial.ranking.knowledge;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Profile;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Where random walks from the items of the past come by, along what items share (random walk with
 * restart: Tong, Faloutsos, Pan 2006, ICDM; estimated by walking, as in Fogaras, Racz, Csalogany,
 * Sarlos 2005, "Towards scaling fully personalized PageRank"). Visits are divided by an item's
 * degree, so that one with many attributes is not favoured for having them. A fixed number of
 * walks, of a bounded length, bounds the work of a question however large the store is.
 */
public final class RandomWalk implements Method {
  private static final int LONGEST = 20;

  private final Settings settings;

  public RandomWalk(Settings settings) {
    this.settings = settings;
  }

  /**
   * How it walks.
   *
   * @param walks in all, shared among the items of the past by how much each counts
   * @param restart the probability that a walk ends after a step
   * @param recall of the past that is asked with
   */
  public record Settings(int walks, double restart, Recall recall) {
    public static final Settings USUAL = new Settings(2_000, 0.5, new Recall(50, 20));

    public Settings {
      check(walks > 0, "there must be a walk, but there are %d", walks);
      check(restart > 0 && restart <= 1, "the restart must lie in (0, 1], but is %s", restart);
    }
  }

  @Override
  public String name() {
    return "knowledge-walk";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    learning.reached(0, 1);
    ItemGraph graph = new ItemGraph(history);
    learning.reached(1, 1);
    return (query, sheet) -> score(graph, query, new SplittableRandom(learning.seed()), sheet);
  }

  private void score(ItemGraph graph, Query query, SplittableRandom random, ScoreSheet sheet) {
    Profile past = Profile.of(query.past(), graph.items(), settings.recall);
    double sum = 0;
    for (int place = 0; place < past.size(); place++) {
      sum += past.weight(place);
    }
    for (int place = 0; place < past.size(); place++) {
      if (graph.isJoined(past.item(place))) {
        int walks = (int) Math.ceil(settings.walks * past.weight(place) / sum);
        int[] visits = visits(graph, past.item(place), walks, random);
        addVisits(graph, visits, past.item(place), sheet);
      }
    }
  }

  private int[] visits(ItemGraph graph, int start, int walks, SplittableRandom random) {
    int[] visits = new int[2 * walks];
    int count = 0;
    for (int walk = 0; walk < walks; walk++) {
      int item = start;
      int steps = 0;
      do {
        item = graph.step(item, random);
        if (count == visits.length) {
          visits = Arrays.copyOf(visits, 2 * count);
        }
        visits[count++] = item;
      } while (++steps < LONGEST && random.nextDouble() >= settings.restart);
    }
    return Arrays.copyOf(visits, count);
  }

  private void addVisits(ItemGraph graph, int[] visits, int start, ScoreSheet sheet) {
    Arrays.sort(visits);
    int first = 0;
    while (first < visits.length) {
      int last = first;
      while (last + 1 < visits.length && visits[last + 1] == visits[first]) {
        last++;
      }
      int item = visits[first];
      double share = (double) (last - first + 1) / settings.walks;
      sheet.add(item, share / graph.degree(item), start);
      first = last + 1;
    }
  }
}
