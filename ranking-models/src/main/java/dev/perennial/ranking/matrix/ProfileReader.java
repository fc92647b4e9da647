package dev.perennial.ranking.matrix;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.Interest;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.ScoreSheet;

/**
 * How what a user did becomes one number for each item: the interest that its events show, at most
 * 1, so that the tenth view says no more than a purchase.
 *
 * @param last how many of the newest interactions are read
 * @param decay what a day keeps of its weight with each later day on which something happened
 */
public record ProfileReader(int last, double decay) {
  private static final int REPORTED_EVERY = 4096;

  public ProfileReader {
    check(last > 0, "a profile of %d interactions is empty", last);
    check(decay > 0 && decay <= 1, "decay must lie in (0, 1], but is %s", decay);
  }

  /** Adds the interest in each item numbered below {@code items} to an empty sheet. */
  public void read(Interactions past, int items, ScoreSheet into) {
    double weight = 1;
    int newest = past.size() - 1;
    for (int index = newest; index >= 0 && index > newest - last; index--) {
      if (decay < 1 && index < newest && past.day(index) != past.day(index + 1)) {
        weight *= decay;
      }
      double interest = weight * Interest.of(past.type(index));
      if (interest > 0 && past.item(index) < items) {
        into.add(past.item(index), Math.min(interest, 1 - into.score(past.item(index))));
      }
    }
  }

  /** All users' profiles: a row for each user, a column for each item. */
  public SparseMatrix of(History history, Learning learning) {
    SparseMatrix.Builder users = new SparseMatrix.Builder(history.items());
    ScoreSheet profile = new ScoreSheet(history.items());
    for (int user = 0; user < history.users(); user++) {
      read(history.of(user), history.items(), profile);
      users.addRow(profile);
      if (user % REPORTED_EVERY == 0) {
        learning.reached(0, 1);
      }
    }
    return users.build();
  }
}
