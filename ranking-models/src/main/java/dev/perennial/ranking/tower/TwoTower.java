package dev.perennial.ranking.tower;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A tower for users and one for items. As an item's content has a say in its vector, an item that
 * nobody has seen yet has one too.
 */
final class TwoTower implements Method {
  private static final int MOMENTS_A_USER = 4;

  private final TowerSettings settings;

  TwoTower(TowerSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "two-tower";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    learning.reached(0, 1);
    List<ItemContent> contents =
        IntStream.range(0, history.items())
            .mapToObj(item -> ItemContent.of(history.item(item)))
            .toList();
    int moments = history.all().stream().mapToInt(TwoTower::drawn).sum();
    if (moments == 0) {
      return (query, sheet) -> {};
    }
    int steps = settings.epochs() * Math.ceilDiv(moments, settings.batchSize());
    double[] shares = shares(history);
    try (TowerTrainer trainer =
        new TowerTrainer(settings, contents, shares, steps, learning.seed())) {
      for (int step = 0; step < steps; ) {
        for (List<Moment> batch : batches(history, trainer.random())) {
          learning.reached(step++, steps);
          trainer.learn(batch);
        }
      }
      learning.reached(1, 1);
      return TowerScorer.of(settings, trainer.onHeap(), contents, shares);
    }
  }

  private List<List<Moment>> batches(History history, Random random) {
    List<Moment> moments = moments(history, random);
    Collections.shuffle(moments, random);
    List<List<Moment>> batches = new ArrayList<>();
    for (int from = 0; from < moments.size(); from += settings.batchSize()) {
      int end = Math.min(from + settings.batchSize(), moments.size());
      batches.add(moments.subList(from, end));
    }
    return batches;
  }

  /** A few of each user, drawn by chance, so that busy ones don't drown the others. */
  private static List<Moment> moments(History history, Random random) {
    List<Moment> moments = new ArrayList<>();
    for (Interactions user : history.all()) {
      random
          .ints(drawn(user), 1, Math.max(2, user.size()))
          .forEach(end -> moments.add(new Moment(user, end)));
    }
    return moments;
  }

  private static int drawn(Interactions user) {
    return Math.clamp(user.size() - 1, 0, MOMENTS_A_USER);
  }

  /** How often each item occurs, of all interactions. */
  private static double[] shares(History history) {
    double[] counts = new double[history.items()];
    for (Interactions user : history.all()) {
      for (int index = 0; index < user.size(); index++) {
        counts[user.item(index)]++;
      }
    }
    double all = DoubleStream.of(counts).sum();
    return DoubleStream.of(counts).map(count -> count / all).toArray();
  }
}
