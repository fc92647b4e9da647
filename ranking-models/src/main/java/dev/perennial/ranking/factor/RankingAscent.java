package dev.perennial.ranking.factor;

import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.matrix.SparseMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The vectors of users and items while they climb: each step compares two items for one user. */
final class RankingAscent {
  /** After so many draws that all are the user's own, the user likes nearly everything. */
  private static final int DRAWS = 10;

  private final BayesianRanking.Settings settings;
  private final SparseMatrix byUser;
  private final int[] userOf;
  private final int[] known;
  private final float[] users;
  private final float[] items;
  private final float[] before;
  private final SplittableRandom random;

  RankingAscent(SparseMatrix byUser, BayesianRanking.Settings settings, long seed) {
    this.settings = settings;
    this.byUser = byUser;
    random = new SplittableRandom(seed);
    userOf = new int[byUser.size()];
    for (int user = 0; user < byUser.rows(); user++) {
      Arrays.fill(userOf, byUser.from(user), byUser.to(user), user);
    }
    known = IntStream.range(0, byUser.size()).map(byUser::column).distinct().sorted().toArray();
    double deviation = 0.1 / Math.sqrt(settings.rank());
    users = Dense.random(byUser.rows() * settings.rank(), deviation, random);
    items = new float[byUser.width() * settings.rank()];
    for (int item : known) {
      float[] vector = Dense.random(settings.rank(), deviation, random);
      System.arraycopy(vector, 0, items, item * settings.rank(), settings.rank());
    }
    before = new float[settings.rank()];
  }

  /** As many steps as there are pairs of a user and an item. */
  void pass() {
    for (int step = 0; step < byUser.size(); step++) {
      int entry = random.nextInt(byUser.size());
      int other = drawOther(userOf[entry]);
      if (other >= 0) {
        climb(userOf[entry], byUser.column(entry), other);
      }
    }
  }

  private int drawOther(int user) {
    for (int draw = 0; draw < DRAWS; draw++) {
      int item = known[random.nextInt(known.length)];
      if (!byUser.contains(user, item)) {
        return item;
      }
    }
    return -1;
  }

  private void climb(int user, int item, int other) {
    int rank = settings.rank();
    int u = user * rank;
    int i = item * rank;
    int o = other * rank;
    float lead = Dense.dot(users, u, items, i, rank) - Dense.dot(users, u, items, o, rank);
    float step = (float) (settings.rate() / (1 + Math.exp(lead)));
    float kept = (float) (1 - settings.rate() * settings.regularization());
    System.arraycopy(users, u, before, 0, rank);
    for (int k = 0; k < rank; k++) {
      users[u + k] = kept * users[u + k] + step * (items[i + k] - items[o + k]);
      items[i + k] = kept * items[i + k] + step * before[k];
      items[o + k] = kept * items[o + k] - step * before[k];
    }
  }

  /** The items' vectors, one after the other; zeros where nobody cared for the item. */
  float[] items() {
    return items;
  }

  /** What an item drawn at random is expected to be. */
  float[] meanItem() {
    float[] mean = new float[settings.rank()];
    for (int item : known) {
      Dense.add(1f / known.length, items, item * settings.rank(), mean, 0, settings.rank());
    }
    return mean;
  }
}
