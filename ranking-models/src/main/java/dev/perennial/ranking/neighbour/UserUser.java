package dev.perennial.ranking.neighbour;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.matrix.ProfileReader;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.ScoreSheets;

/**
 * What people like the asker took: the users whose profiles have the highest cosine with the
 * asker's, each speaking with that cosine for its items, fewer with more weight (Herlocker,
 * Konstan, Borchers and Riedl, An algorithmic framework for performing collaborative filtering,
 * SIGIR 1999). The asker is known by the past alone, so who was learned from is the own nearest
 * neighbour, and speaks for what was taken before.
 */
public final class UserUser implements Method {
  private final Settings settings;

  /**
   * What can be chosen.
   *
   * @param neighbours who speak at most
   * @param holders users held at most for each item, those of whom it says most
   * @param profile what of everyone's past is read
   */
  public record Settings(int neighbours, int holders, ProfileReader profile) {
    public Settings {
      check(neighbours > 0, "%d neighbours are none", neighbours);
      check(holders > 0, "%d users for each item are none", holders);
    }

    /** A hundred neighbours, found among a thousand for each item. */
    public static Settings usual() {
      return new Settings(100, 1000, new ProfileReader(100, 1));
    }
  }

  /** Neighbours by such settings. */
  public UserUser(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "user-user";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    History latest = history.ofLatest(UserIndex.MOST_USERS);
    UserIndex index =
        new UserIndex(settings.profile.of(latest, learning).unitRows(), settings.holders, learning);
    ScoreSheets profiles = new ScoreSheets();
    return (query, sheet) -> profiles.lend(profile -> score(query, profile, index, sheet));
  }

  private void score(Query query, ScoreSheet profile, UserIndex index, ScoreSheet sheet) {
    settings.profile.read(query.past(), index.items(), profile);
    index.products(
        profile,
        cosines -> {
          for (int user : cosines.top(settings.neighbours)) {
            index.addUser(user, cosines.score(user), sheet);
          }
        });
  }
}
