package dev.perennial.ranking.neighbour;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.matrix.Baskets;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.ScoreSheets;

/**
 * The next basket from one's own frequencies and those of alike users (Hu, He, Gao and Zhang,
 * Modeling personalized item frequency information for next-basket recommendation, SIGIR 2020).
 * Baskets count by groups: within a group a basket keeps a share of its weight with each later one,
 * and so does a group with each later group; the mean over groups is the user's vector. The answer
 * is {@code alpha} of the own vector and the rest of the mean of those nearest to it by Euclidean
 * distance, among users who share an item.
 */
public final class TifuKnn implements Method {
  private static final int REPORTED_EVERY = 1024;

  private final Settings settings;

  /**
   * What can be chosen.
   *
   * @param group how many baskets form a group; the oldest group may have fewer
   * @param basketDecay what a basket keeps with each later one of its group
   * @param groupDecay what a group keeps with each later group
   * @param neighbours who speak at most
   * @param alpha the share of the own frequencies
   * @param holders users held at most for each item, those who take it most
   */
  public record Settings(
      int group, double basketDecay, double groupDecay, int neighbours, double alpha, int holders) {

    public Settings {
      check(group > 0, "a group of %d baskets is empty", group);
      check(basketDecay > 0 && basketDecay <= 1, "basketDecay must lie in (0, 1]: %s", basketDecay);
      check(groupDecay > 0 && groupDecay <= 1, "groupDecay must lie in (0, 1]: %s", groupDecay);
      check(neighbours > 0, "%d neighbours are none", neighbours);
      check(alpha >= 0 && alpha <= 1, "alpha must lie in [0, 1], but is %s", alpha);
      check(holders > 0, "%d users for each item are none", holders);
    }

    /** The paper's decays, with neighbours and holders few enough for a request. */
    public static Settings usual() {
      return new Settings(7, 0.9, 0.7, 100, 0.7, 300);
    }
  }

  /** The next basket by such settings. */
  public TifuKnn(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "tifu-knn";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    SparseMatrix vectors = vectors(history.ofLatest(UserIndex.MOST_USERS), learning);
    double[] lengths = vectors.lengths();
    UserIndex index = new UserIndex(vectors, settings.holders, learning);
    ScoreSheets sheets = new ScoreSheets();
    return (query, sheet) ->
        sheets.lend(
            basket ->
                sheets.lend(
                    vector -> {
                      read(query.past(), index.items(), basket, vector);
                      addOwn(vector, sheet);
                      addNeighbours(vector, index, lengths, sheet);
                    }));
  }

  private SparseMatrix vectors(History history, Learning learning) {
    SparseMatrix.Builder vectors = new SparseMatrix.Builder(history.items());
    ScoreSheet basket = new ScoreSheet(history.items());
    ScoreSheet vector = new ScoreSheet(history.items());
    for (int user = 0; user < history.users(); user++) {
      if (user % REPORTED_EVERY == 0) {
        learning.reached(0, 1);
      }
      read(history.of(user), history.items(), basket, vector);
      vectors.addRow(vector);
    }
    return vectors.build();
  }

  /** Adds somebody's frequencies to an empty sheet, with another for a basket under way. */
  private void read(Interactions past, int items, ScoreSheet basket, ScoreSheet vector) {
    int later = Baskets.count(past);
    int groups = Math.ceilDiv(later, settings.group);
    int oldest = later - (groups - 1) * settings.group;
    for (int from = Baskets.next(past, 0); from < past.size(); from = Baskets.next(past, from)) {
      from = Baskets.read(past, from, items, basket);
      later--;
      int group = later / settings.group;
      int size = group == groups - 1 ? oldest : settings.group;
      double weight =
          Math.pow(settings.groupDecay, group)
              * Math.pow(settings.basketDecay, later % settings.group)
              / ((double) size * groups);
      for (int place = 0; place < basket.size(); place++) {
        vector.add(basket.item(place), weight);
      }
      basket.clear();
    }
  }

  private void addOwn(ScoreSheet vector, ScoreSheet sheet) {
    for (int place = 0; place < vector.size(); place++) {
      int item = vector.item(place);
      sheet.add(item, settings.alpha * vector.score(item), item);
    }
  }

  /** Of |u - v|², |u|² is the same for all neighbours v, and the rest is |v|² - 2 u·v. */
  private void addNeighbours(
      ScoreSheet vector, UserIndex index, double[] lengths, ScoreSheet sheet) {
    index.products(
        vector,
        nearness -> {
          for (int place = 0; place < nearness.size(); place++) {
            int user = nearness.item(place);
            double product = nearness.score(user);
            nearness.add(user, product - lengths[user] * lengths[user]);
          }
          int[] nearest = nearness.top(settings.neighbours);
          for (int user : nearest) {
            index.addUser(user, (1 - settings.alpha) / nearest.length, sheet);
          }
        });
  }
}
