package dev.perennial.ranking.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every list as probabilities that the user takes an item, over all items: those of a place are the
 * share of the lists that were right there, those of all items that are not in the list the share
 * that was taken nonetheless. They are learned on the other half of the users, so that no user's
 * probabilities know what the user took; and as every item of the store has one, lists of different
 * lengths and aims can be compared.
 */
public final class PlaceProbabilities {
  private static final int HALVES = 2;

  /** So that no probability is 0 or 1. */
  private static final double PRIOR = 0.5;

  private final List<Hits> lists;
  private final int items;
  private final int places;
  private final double[][] probabilities;
  private final double[] losses;
  private final int[][] ascending;

  /**
   * Learns from the users at even places for those at odd ones, and the other way round.
   *
   * @param lists one for each user
   * @param items how many there are in the store
   * @param places how long a list is at most
   */
  public PlaceProbabilities(List<Hits> lists, int items, int places) {
    this.lists = new ArrayList<>(lists);
    this.items = items;
    this.places = places;
    probabilities = new double[HALVES][];
    for (int half = 0; half < HALVES; half++) {
      probabilities[1 - half] = learned(half);
    }
    losses = new double[lists.size()];
    Arrays.setAll(losses, this::loss);
    ascending = new int[][] {ascending(probabilities[0]), ascending(probabilities[1])};
  }

  /** Mean of −ln p of what happened, over all items, for each user. */
  public double[] logLosses() {
    return losses;
  }

  /**
   * How often an item that was taken has a higher probability than one that was not, over all users
   * and items of a half; ties count half. Probabilities of different halves are not compared: where
   * more was taken in one, less is expected there.
   *
   * @param counts how often each user counts
   */
  public double auc(int[] counts) {
    double[] taken = new double[HALVES * (places + 1)];
    double[] all = new double[HALVES * (places + 1)];
    for (int user = 0; user < counts.length; user++) {
      if (counts[user] > 0) {
        count(user, counts[user], taken, all);
      }
    }
    Wins wins = new Wins();
    for (int half = 0; half < HALVES; half++) {
      add(half, taken, all, wins);
    }
    return wins.won / wins.pairs;
  }

  private void add(int half, double[] taken, double[] all, Wins wins) {
    double positives = 0;
    double negatives = 0;
    for (int from = 0, to; from <= places; from = to) {
      double yes = 0;
      double no = 0;
      for (to = from; to <= places && isTied(half, from, to); to++) {
        int group = half * (places + 1) + ascending[half][to];
        yes += taken[group];
        no += all[group] - taken[group];
      }
      wins.won += yes * (negatives + no / 2);
      positives += yes;
      negatives += no;
    }
    wins.pairs += positives * negatives;
  }

  /** Pairs of something taken and something not, and how many of them are in the right order. */
  private static final class Wins {
    private double won;
    private double pairs;
  }

  private static int[] ascending(double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> probabilities[place]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private boolean isTied(int half, int one, int other) {
    double[] ofHalf = probabilities[half];
    return ofHalf[ascending[half][one]] == ofHalf[ascending[half][other]];
  }

  private double[] learned(int half) {
    double[] taken = new double[HALVES * (places + 1)];
    double[] all = new double[HALVES * (places + 1)];
    for (int user = half; user < lists.size(); user += HALVES) {
      count(user, 1, taken, all);
    }
    int from = half * (places + 1);
    return IntStream.rangeClosed(0, places)
        .mapToDouble(place -> (taken[from + place] + PRIOR) / (all[from + place] + 2 * PRIOR))
        .toArray();
  }

  /** Adds a user's items to their groups: one of each place, and the last of all other items. */
  private void count(int user, int times, double[] taken, double[] all) {
    Hits hits = lists.get(user);
    int from = user % HALVES * (places + 1);
    for (int place = 0; place < hits.size(); place++) {
      all[from + place] += times;
      taken[from + place] += hits.at(place) ? times : 0;
    }
    all[from + places] += (double) times * (items - hits.size());
    taken[from + places] += (double) times * (hits.wanted() - hits.count(places));
  }

  private double loss(int user) {
    Hits hits = lists.get(user);
    double[] ofUser = probabilities[user % HALVES];
    double sum = 0;
    for (int place = 0; place < hits.size(); place++) {
      sum -= Math.log(hits.at(place) ? ofUser[place] : 1 - ofUser[place]);
    }
    int missed = hits.wanted() - hits.count(places);
    sum -= missed * Math.log(ofUser[places]);
    sum -= (items - hits.size() - missed) * Math.log1p(-ofUser[places]);
    return sum / items;
  }
}
