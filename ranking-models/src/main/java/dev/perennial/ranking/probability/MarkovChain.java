package dev.perennial.ranking.probability;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.matrix.Neighbours;
import dev.perennial.ranking.matrix.Popular;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.ScoreSheets;

/**
 * A first-order Markov chain: what is taken next depends on the last step alone, which is a basket
 * or a single event, by the mean over its items (the chain over baskets of Rendle, Freudenthaler
 * and Schmidt-Thieme, Factorizing personalized Markov chains, WWW 2010). A transition that is
 * rarely seen backs off to popularity: with n(i) the transitions from item i, as if {@code
 * smoothing} more had gone where everyone goes (a Dirichlet prior; MacKay and Peto, A hierarchical
 * Dirichlet language model, 1995).
 *
 * <pre>  P(j | i) = (n(i, j) + smoothing · P(j)) / (n(i) + smoothing)</pre>
 */
public final class MarkovChain implements Method {
  private final Settings settings;

  /**
   * What can be chosen.
   *
   * @param smoothing in transitions
   * @param transitions kept at most from each item
   * @param popular how many of the most popular items are backed off to
   */
  public record Settings(double smoothing, int transitions, int popular) {
    public Settings {
      check(smoothing > 0, "smoothing must be positive, but is %s", smoothing);
      check(transitions > 0, "%d transitions are none", transitions);
      check(popular >= 0, "%d popular items are fewer than none", popular);
    }

    /** Five transitions of popularity. */
    public static Settings usual() {
      return new Settings(5, 200, 100);
    }
  }

  /** A chain by such settings. */
  public MarkovChain(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "markov-chain";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    Steps steps = new Steps(history);
    int items = history.items();
    double[] seen = new double[items];
    SparseMatrix followers =
        Neighbours.learn(
            items,
            settings.transitions,
            (item, sheet) -> seen[item] = steps.follow(item, sheet),
            learning);
    Popular popular = new Popular(history, settings.popular);
    ScoreSheets sheets = new ScoreSheets();
    return (query, sheet) ->
        sheets.lend(
            last -> {
              Steps.readNewest(query.past(), items, last);
              double backOff = follow(last, followers, seen, sheet);
              popular.add(backOff, sheet);
            });
  }

  /** Adds what follows the last step, and returns what probability is left for the rest. */
  private double follow(ScoreSheet last, SparseMatrix followers, double[] seen, ScoreSheet sheet) {
    double left = 1;
    for (int place = 0; place < last.size(); place++) {
      int item = last.item(place);
      double known = last.score(item) / (seen[item] + settings.smoothing);
      followers.addRow(item, known, item, sheet);
      left -= known * seen[item];
    }
    return left;
  }
}
