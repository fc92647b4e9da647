package dev.perennial.ranking.factor;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Profile;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.vector.ItemVectors;
import dev.perennial.ranking.vector.VectorScorer;

/**
 * Bayesian personalised ranking (Rendle, Freudenthaler, Gantner, Schmidt-Thieme 2009, UAI): vectors
 * for which an item that a user cared for scores higher than one drawn at random from the others,
 * by stochastic gradient ascent on the logarithm of that probability.
 *
 * <p>A past is folded in by the same ascent for the user's vector alone, against the mean item as
 * the expected draw: the steps add up to {@code sum of a_j (y_j - mean)}, one part for each item.
 */
public final class BayesianRanking implements Method {
  private final Settings settings;

  public BayesianRanking(Settings settings) {
    this.settings = settings;
  }

  /**
   * How it learns.
   *
   * @param rank how many numbers a vector has
   * @param rate how far a step goes
   * @param regularization keeps vectors short
   * @param passes over all that users did
   * @param recall of the past that is asked with
   */
  public record Settings(int rank, double rate, double regularization, int passes, Recall recall) {
    public static final Settings USUAL = new Settings(64, 0.05, 0.01, 40, new Recall(100, 20));

    public Settings {
      check(rank > 0, "the rank must be positive, but is %d", rank);
      check(rate > 0, "the rate must be positive, but is %s", rate);
      check(regularization >= 0, "the regularization must be positive, but is %s", regularization);
      check(passes > 0, "there must be a pass, but there are %d", passes);
    }
  }

  @Override
  public String name() {
    return "bayesian-personalized-ranking";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    RankingAscent ascent = new RankingAscent(Preferences.of(history), settings, learning.seed());
    for (int pass = 0; pass < settings.passes; pass++) {
      learning.reached(pass, settings.passes);
      ascent.pass();
    }
    learning.reached(settings.passes, settings.passes);
    float[] mean = ascent.meanItem();
    ItemVectors vectors = new ItemVectors(ascent.items(), settings.rank);
    return new VectorScorer(vectors, past -> parts(past, vectors, mean), settings.recall);
  }

  float[][] parts(Profile past, ItemVectors vectors, float[] mean) {
    float[][] parts = new float[past.size()][];
    for (int place = 0; place < parts.length; place++) {
      parts[place] = vectors.get(past.item(place)).clone();
      Dense.add(-1, mean, 0, parts[place], 0, settings.rank);
    }
    float[] amounts = new float[parts.length];
    float[] user = new float[settings.rank];
    float kept = (float) (1 - settings.rate * settings.regularization);
    for (int pass = 0; pass < settings.passes; pass++) {
      for (int place = 0; place < parts.length; place++) {
        float lead = Dense.dot(user, 0, parts[place], 0, settings.rank);
        float step = (float) (settings.rate * past.weight(place) / (1 + Math.exp(lead)));
        amounts[place] += step;
        Dense.add(step, parts[place], 0, user, 0, settings.rank);
      }
      Dense.scale(kept, amounts);
      Dense.scale(kept, user);
    }
    for (int place = 0; place < parts.length; place++) {
      Dense.scale(amounts[place], parts[place]);
    }
    return parts;
  }
}
