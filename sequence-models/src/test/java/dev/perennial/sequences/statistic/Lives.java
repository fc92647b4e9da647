package dev.perennial.sequences.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up users who order and leave exactly as a model says, with what they did later. */
final class Lives {
  private final Random random;

  Lives(long seed) {
    random = new Random(seed);
  }

  /**
   * One life.
   *
   * @param known what was seen until the user's age
   * @param alive whether the user was still there then
   * @param ordersLater within the days after it
   */
  record Life(PurchaseSummary known, boolean alive, int ordersLater) {}

  List<Life> of(ParetoNbd model, int users, double days) {
    List<Life> lives = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      double rate = gamma(model.r()) / model.alpha();
      double leaves = exponential(gamma(model.s()) / model.beta());
      double age = age();
      List<Double> orders = new ArrayList<>();
      for (double at = exponential(rate);
          at < Math.min(leaves, age + days);
          at += exponential(rate)) {
        orders.add(at);
      }
      lives.add(life(orders, age, leaves > age));
    }
    return lives;
  }

  List<Life> of(BgNbd model, int users, double days) {
    List<Life> lives = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      double rate = gamma(model.r()) / model.alpha();
      double share = gamma(model.a());
      double leaves = share / (share + gamma(model.b()));
      double age = age();
      double left = Double.POSITIVE_INFINITY;
      List<Double> orders = new ArrayList<>();
      for (double at = exponential(rate); at < age + days && left > at; at += exponential(rate)) {
        orders.add(at);
        left = random.nextDouble() < leaves ? at : left;
      }
      lives.add(life(orders, age, left > age));
    }
    return lives;
  }

  private static Life life(List<Double> orders, double age, boolean alive) {
    List<Double> before = orders.stream().filter(at -> at <= age).toList();
    double recency = before.isEmpty() ? 0 : before.getLast();
    return new Life(
        new PurchaseSummary(before.size(), recency, age, 0), alive, orders.size() - before.size());
  }

  private double age() {
    return 30 + 300 * random.nextDouble();
  }

  private double exponential(double rate) {
    return -Math.log1p(-random.nextDouble()) / rate;
  }

  /** Marsaglia and Tsang (2000), with their boost for shapes below 1. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    while (true) {
      double normal = random.nextGaussian();
      double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
      if (v > 0
          && Math.log(1 - random.nextDouble())
              < normal * normal / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
