package dev.perennial.ranking.factor;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Profile;
import dev.perennial.ranking.matrix.SparseMatrix;

/** What all users care for: the matrix that is factorised. */
final class Preferences {
  private Preferences() {}

  /** How much each user (row) cares for each item (column), in a row in the order of items. */
  static SparseMatrix of(History history) {
    SparseMatrix.Builder rows = new SparseMatrix.Builder(history.items());
    for (int user = 0; user < history.users(); user++) {
      Profile profile = Profile.of(history.of(user), history.items());
      for (int place = 0; place < profile.size(); place++) {
        rows.add(profile.item(place), profile.weight(place));
      }
      rows.endRow();
    }
    return rows.build().transposed().transposed();
  }
}
