package dev.perennial.ranking.metric;

import static dev.perennial.model.json.Checks.check;

import java.util.Arrays;

/**
 * Which places of a ranked list hold something that was to be found. Every metric looks at the
 * first {@code cut} places; places that a shorter list leaves empty found nothing.
 */
public final class Hits {
  private final boolean[] found;
  private final int wanted;

  private Hits(boolean[] found, int wanted) {
    this.found = found;
    this.wanted = wanted;
  }

  /**
   * Looks up each item of a list.
   *
   * @param list best first, without repeats
   * @param wanted in ascending order, without repeats, at least one
   */
  public static Hits of(int[] list, int[] wanted) {
    check(wanted.length > 0, "nothing was to be found");
    boolean[] found = new boolean[list.length];
    for (int place = 0; place < list.length; place++) {
      found[place] = Arrays.binarySearch(wanted, list[place]) >= 0;
    }
    return new Hits(found, wanted.length);
  }

  /** How many places the list has. */
  public int size() {
    return found.length;
  }

  /** How much was to be found. */
  public int wanted() {
    return wanted;
  }

  /** Whether a place of the list found something. */
  public boolean at(int place) {
    return found[place];
  }

  /** How many of the first places found something. */
  public int count(int cut) {
    int count = 0;
    for (int place = 0; place < Math.min(cut, found.length); place++) {
      count += found[place] ? 1 : 0;
    }
    return count;
  }

  /** Whether anything was found. */
  public double hitRate(int cut) {
    return count(cut) > 0 ? 1 : 0;
  }

  /** Share of the places that found something. */
  public double precision(int cut) {
    return (double) count(cut) / cut;
  }

  /** Share of what was to be found that was. */
  public double recall(int cut) {
    return (double) count(cut) / wanted;
  }

  /**
   * Harmonic mean of precision and recall: twice what was found in all that was shown or wanted.
   */
  public double f1(int cut) {
    return 2.0 * count(cut) / (cut + wanted);
  }

  /** Mean precision at each place that found something, of as many as could have. */
  public double averagePrecision(int cut) {
    double sum = 0;
    int count = 0;
    for (int place = 0; place < Math.min(cut, found.length); place++) {
      if (found[place]) {
        count++;
        sum += (double) count / (place + 1);
      }
    }
    return sum / Math.min(cut, wanted);
  }

  /** What is found at rank r counts 1 / log2(r + 1), of what the best list would have. */
  public double ndcg(int cut) {
    double gain = 0;
    double best = 0;
    for (int place = 0; place < cut; place++) {
      double worth = Math.log(2) / Math.log(place + 2);
      gain += place < found.length && found[place] ? worth : 0;
      best += place < wanted ? worth : 0;
    }
    return gain / best;
  }

  /** One over the rank of the first place that found something; 0 where none did. */
  public double reciprocalRank(int cut) {
    for (int place = 0; place < Math.min(cut, found.length); place++) {
      if (found[place]) {
        return 1.0 / (place + 1);
      }
    }
    return 0;
  }
}
