package dev.perennial.ranking.neighbour;

import dev.perennial.ranking.matrix.Neighbours;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.ScoreSheets;
import java.util.function.Consumer;

/**
 * Users by what they have: for each item the users with the largest numbers there, so that those
 * who are near a vector are found in the time that its own items take. An item that everyone has
 * says little on who is near, so the bound loses little.
 */
final class UserIndex {
  /** In a larger store, those who did something last are enough to find somebody alike. */
  static final int MOST_USERS = 200_000;

  private final SparseMatrix users;
  private final SparseMatrix holders;
  private final ScoreSheets sheets;

  /**
   * Turns users' vectors around.
   *
   * @param users a row for each user, a column for each item
   * @param most users held at most for each item
   */
  UserIndex(SparseMatrix users, int most, Learning learning) {
    this.users = users;
    SparseMatrix all = users.transposed();
    this.holders =
        Neighbours.learn(
            all.rows(), all.width(), most, (item, sheet) -> all.addRow(item, 1, sheet), learning);
    this.sheets = new ScoreSheets();
  }

  int items() {
    return users.width();
  }

  /** Adds a user's vector, times a factor. */
  void addUser(int user, double factor, ScoreSheet sheet) {
    users.addRow(user, factor, sheet);
  }

  /** Lends a sheet with the inner products of a vector and the users who share an item with it. */
  void products(ScoreSheet vector, Consumer<ScoreSheet> work) {
    sheets.lend(
        products -> {
          for (int place = 0; place < vector.size(); place++) {
            int item = vector.item(place);
            holders.addRow(item, vector.score(item), products);
          }
          work.accept(products);
        });
  }
}
