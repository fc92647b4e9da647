package dev.perennial.ranking.probability;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.Interest;
import dev.perennial.ranking.matrix.Popular;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.ScoreSheets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Naive Bayes over categories: which category comes next, given those that the user was at, times
 * what is taken within it.
 *
 * <pre>  P(item | past) = P(category | past) · P(item | category)
 *   P(category | past) ∝ P(category) · Π P(f was visited before | category comes)</pre>
 *
 * The product runs over the visited categories f, as if each told something of its own (Duda and
 * Hart, Pattern classification and scene analysis, 1973); each probability is counted, with one
 * more case on either side.
 */
public final class CategoryBayes implements Method {
  private static final int REPORTED_EVERY = 1024;

  private final Settings settings;

  /**
   * What can be chosen.
   *
   * @param visited how many different categories of the past are read
   * @param categories how many take part
   * @param answered how many of the most probable categories are answered from
   * @param items how many are known of each category
   */
  public record Settings(int visited, int categories, int answered, int items) {
    public Settings {
      check(visited > 0, "%d categories are no past", visited);
      check(categories > 0, "%d categories are none", categories);
      check(answered > 0, "an answer from %d categories is empty", answered);
      check(items > 0, "%d items are none", items);
    }

    /** The last five of a thousand categories. */
    public static Settings usual() {
      return new Settings(5, 1000, 20, 100);
    }
  }

  /** Naive Bayes by such settings. */
  public CategoryBayes(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "category-bayes";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    Categories categories = new Categories(history, settings.categories);
    NextCategory next = new NextCategory(categories.size());
    int[] visited = new int[settings.visited];
    for (int user = 0; user < history.users(); user++) {
      if (user % REPORTED_EVERY == 0) {
        learning.reached(user, history.users());
      }
      count(history.of(user), categories, visited, next);
    }
    learning.reached(1, 1);
    next.settle();
    List<Popular> items = popular(history, categories);
    ScoreSheets sheets = new ScoreSheets();
    return (query, sheet) ->
        sheets.lend(likely -> score(query.past(), categories, next, items, likely, sheet));
  }

  private static void count(
      Interactions past, Categories categories, int[] visited, NextCategory next) {
    for (int index = 0; index < past.size(); index++) {
      int category = categories.of(past.item(index));
      double interest = Interest.of(past.type(index));
      if (category != Categories.NONE && interest > 0) {
        next.count(category, visited, categories.before(past, index, visited), interest);
      }
    }
  }

  private List<Popular> popular(History history, Categories categories) {
    SparseMatrix.Builder shelves = new SparseMatrix.Builder(categories.size());
    ScoreSheet interest = Popular.interest(history);
    for (int item = 0; item < history.items(); item++) {
      if (categories.of(item) != Categories.NONE && interest.isScored(item)) {
        shelves.add(categories.of(item), interest.score(item));
      }
      shelves.endRow();
    }
    SparseMatrix items = shelves.build().transposed();
    return IntStream.range(0, items.rows())
        .mapToObj(
            category -> {
              interest.clear();
              items.addRow(category, 1, interest);
              return new Popular(interest, settings.items);
            })
        .toList();
  }

  private void score(
      Interactions past,
      Categories categories,
      NextCategory next,
      List<Popular> items,
      ScoreSheet likely,
      ScoreSheet sheet) {
    int[] visited = new int[settings.visited];
    int count = categories.before(past, past.size(), visited);
    next.probabilities(visited, count, likely);
    for (int category : likely.top(settings.answered)) {
      int because = categories.newest(past, category);
      items.get(category).add(likely.score(category), because, sheet);
    }
  }
}
