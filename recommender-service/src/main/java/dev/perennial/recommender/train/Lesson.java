package dev.perennial.recommender.train;

import static dev.perennial.model.json.Checks.check;

import java.util.Arrays;
import java.util.Random;

/**
 * What would have been ranked for a user at a moment, and what the user then did.
 *
 * @param rows the candidates' features as of the moment
 * @param grades what became of each: 0 nothing, more for more
 * @param scores what the weights made of them
 * @param steered the same with what the user's stage changes
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record Lesson(double[][] rows, double[] grades, double[] scores, double[] steered) {
  public Lesson {
    check(
        rows.length == grades.length
            && rows.length == scores.length
            && rows.length == steered.length,
        "%d rows have %d grades and %d and %d scores",
        rows.length,
        grades.length,
        scores.length,
        steered.length);
  }

  /** Any scores of the candidates in [0, 1] with what the user's stage changes. */
  double[] steered(double[] learned) {
    double[] changed = new double[learned.length];
    for (int place = 0; place < learned.length; place++) {
      double factor = scores[place] > 0 ? steered[place] / scores[place] : 1;
      changed[place] = factor * learned[place];
    }
    return changed;
  }

  /** Whether there is something to learn: some candidate was taken and some was not. */
  boolean teaches() {
    double best = Arrays.stream(grades).max().orElse(0);
    return best > 0 && Arrays.stream(grades).min().orElse(0) < best;
  }

  /** All candidates that were taken, and at most {@code most} drawn from the others. */
  Lesson sampled(int most, Random random) {
    int[] places = new int[rows.length];
    int size = 0;
    int others = (int) Arrays.stream(grades).filter(grade -> grade == 0).count();
    int wanted = Math.min(most, others);
    for (int place = 0; place < rows.length; place++) {
      if (grades[place] > 0) {
        places[size++] = place;
      } else if (random.nextInt(others--) < wanted) {
        places[size++] = place;
        wanted--;
      }
    }
    int[] kept = Arrays.copyOf(places, size);
    return new Lesson(
        Arrays.stream(kept).mapToObj(place -> rows[place]).toArray(double[][]::new),
        Arrays.stream(kept).mapToDouble(place -> grades[place]).toArray(),
        Arrays.stream(kept).mapToDouble(place -> scores[place]).toArray(),
        Arrays.stream(kept).mapToDouble(place -> steered[place]).toArray());
  }
}
