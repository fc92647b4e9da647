package dev.perennial.ranking.evaluation;

import dev.perennial.ranking.offpolicy.Policy;
import dev.perennial.ranking.offpolicy.PolicyValue;
import dev.perennial.ranking.offpolicy.RewardModel;
import dev.perennial.ranking.offpolicy.Shown;
import dev.perennial.ranking.protocol.Occasion;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.sequences.metric.Bootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often a ranking's first item is taken: as estimated from the log of one that leaves its first
 * place to chance, and as it is. Outside of an evaluation only the former can be known.
 *
 * @param estimate from what was logged
 * @param truth the share of the occasions whose first item is taken
 */
public record FirstPlace(String name, PolicyValue estimate, double truth) {

  /**
   * Every ranking that gave answers and leaves nothing to chance.
   *
   * @param log of the ranking that leaves something to chance
   * @param decided the same ranking where nothing is left to chance: how likely an item is taken is
   *     guessed from its place there, learned on the other half of the log
   */
  static List<FirstPlace> of(
      Task task,
      RankedLists log,
      RankedLists decided,
      List<RankedLists> rankings,
      Bootstrap bootstrap) {
    List<Shown<Integer>> shown = shown(task, log);
    RewardModel<Integer> model = new ByPlace(shown, decided.lists());
    return rankings.stream()
        .filter(one -> !one.hasFailed() && one.propensities() == null)
        .map(
            one ->
                new FirstPlace(
                    one.name(),
                    PolicyValue.of(shown, firstOf(one, task), model, bootstrap),
                    taken(one, task)))
        .toList();
  }

  private static List<Shown<Integer>> shown(Task task, RankedLists log) {
    List<Shown<Integer>> shown = new ArrayList<>();
    for (int occasion = 0; occasion < log.lists().length; occasion++) {
      int[] list = log.lists()[occasion];
      if (list.length > 0) {
        shown.add(
            new Shown<>(
                occasion,
                list[0],
                log.propensity(occasion),
                isTaken(task.occasions().get(occasion), list[0]) ? 1 : 0));
      }
    }
    return shown;
  }

  private static boolean isTaken(Occasion occasion, int item) {
    return Arrays.binarySearch(occasion.wanted(), item) >= 0;
  }

  /** Always the first of its list. */
  private static Policy<Integer> firstOf(RankedLists ranking, Task task) {
    return occasion -> {
      double[] probabilities = new double[task.items().size()];
      int[] list = ranking.lists()[occasion];
      if (list.length > 0) {
        probabilities[list[0]] = 1;
      }
      return probabilities;
    };
  }

  private static double taken(RankedLists ranking, Task task) {
    double taken = 0;
    for (int occasion = 0; occasion < ranking.lists().length; occasion++) {
      int[] list = ranking.lists()[occasion];
      taken += list.length > 0 && isTaken(task.occasions().get(occasion), list[0]) ? 1 : 0;
    }
    return taken / ranking.lists().length;
  }

  /** How often what stood at a place was taken; of an occasion by the half that it is not in. */
  private static final class ByPlace implements RewardModel<Integer> {
    private static final int HALVES = 2;
    private static final double PRIOR = 5;

    private final int[][] lists;
    private final double[][] taken = new double[HALVES][RankedLists.LONGEST + 1];
    private final double[][] shown = new double[HALVES][RankedLists.LONGEST + 1];

    ByPlace(List<Shown<Integer>> log, int[][] lists) {
      this.lists = lists;
      for (Shown<Integer> one : log) {
        int half = one.context() % HALVES;
        int place = place(one.context(), one.item());
        taken[half][place] += one.reward();
        shown[half][place]++;
      }
    }

    private int place(int occasion, int item) {
      int[] list = lists[occasion];
      int place = 0;
      while (place < list.length && list[place] != item) {
        place++;
      }
      return place < list.length ? place : RankedLists.LONGEST;
    }

    @Override
    public double expected(Integer occasion, int item) {
      int other = 1 - occasion % HALVES;
      int place = place(occasion, item);
      double usual = Arrays.stream(taken[other]).sum() / Arrays.stream(shown[other]).sum();
      return (taken[other][place] + PRIOR * usual) / (shown[other][place] + PRIOR);
    }
  }
}
