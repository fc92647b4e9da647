package dev.perennial.recommender.candidate;

import dev.perennial.model.event.EventType;
import dev.perennial.recommender.memory.Interactions;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What others bought together with what this visit is about, or with what the user lately bought or
 * looked at. The item that speaks loudest becomes the evidence.
 */
final class BoughtTogether implements CandidateSource {
  private static final int MOST = 150;
  private static final int SEEDS = 40;
  private static final double OLDER = 0.97;
  private static final double LOOKED_AT = 0.5;

  private final StoreMemory memory;

  BoughtTogether(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "bought-together";
  }

  @Override
  public List<Nomination> nominate(Question question) {
    Votes votes = new Votes(memory.catalogue().size());
    seeds(question)
        .forEach(
            (seed, weight) ->
                memory
                    .together()
                    .similar(
                        seed, (item, similarity) -> votes.add(item, seed, weight * similarity)));
    List<Nomination> nominations = new ArrayList<>(MOST);
    votes
        .top()
        .drain(
            (item, score) ->
                nominations.add(
                    new Nomination(name(), item, score, evidence(votes.loudest[item], question))));
    return nominations;
  }

  /** Items of this visit, then of the past, newest first, with a weight that falls with age. */
  private static Map<Integer, Double> seeds(Question question) {
    Map<Integer, Double> seeds = new LinkedHashMap<>();
    double weight = 1;
    for (int item : question.session()) {
      seeds.putIfAbsent(item, weight);
      weight *= OLDER;
    }
    Interactions past = question.shopper().interactions();
    for (int index = past.size() - 1; index >= 0 && seeds.size() < SEEDS; index--) {
      double interest = past.type(index) == EventType.ITEM_PURCHASED ? weight : weight * LOOKED_AT;
      if (seeds.putIfAbsent(past.item(index), interest) == null) {
        weight *= OLDER;
      }
    }
    return seeds;
  }

  private static Evidence evidence(int seed, Question question) {
    return question.shopper().purchases().slotOf(seed) < 0
        ? new Evidence.Viewed(seed)
        : new Evidence.Bought(seed);
  }

  /** The sum of what the seeds say for each item, and which seed said most. */
  private static final class Votes {
    private final double[] sums;
    private final double[] most;
    private final int[] loudest;

    Votes(int items) {
      sums = new double[items];
      most = new double[items];
      loudest = new int[items];
    }

    void add(int item, int seed, double vote) {
      sums[item] += vote;
      if (vote > most[item]) {
        most[item] = vote;
        loudest[item] = seed;
      }
    }

    TopItems top() {
      TopItems top = new TopItems(MOST);
      for (int item = 0; item < sums.length; item++) {
        if (sums[item] > 0) {
          top.offer(item, sums[item]);
        }
      }
      return top;
    }
  }
}
