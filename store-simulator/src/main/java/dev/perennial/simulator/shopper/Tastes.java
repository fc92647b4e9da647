package dev.perennial.simulator.shopper;

import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.world.Catalogue;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Cumulative;
import dev.perennial.simulator.world.Product;
import dev.perennial.simulator.world.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What a user likes: a weight for each department that wanders around its mean (an
 * Ornstein-Uhlenbeck process), the department's season, a lasting fondness for single products, and
 * what their price does to it.
 */
final class Tastes {
  private static final double SPREAD = 1.1;
  private static final double DRIFT_SPREAD = .8;
  private static final double DRIFT_DAYS = 90;
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
  private static final int TRIES = 20;

  private final Persona persona;
  private final Store store;
  private final Chance chance;
  private final double[] lasting;
  private final double[] drift;
  private final double[] weights;
  private double[] cumulative = {};
  private Instant now;

  Tastes(Persona persona, Store store, Chance chance, Instant from) {
    this.persona = persona;
    this.store = store;
    this.chance = chance;
    int departments = store.catalogue().departments().size();
    this.lasting = new double[departments];
    this.drift = new double[departments];
    this.weights = new double[departments];
    for (int department = 0; department < departments; department++) {
      double share = store.catalogue().departments().get(department).share();
      lasting[department] = StrictMath.log(share) + SPREAD * chance.normal();
    }
    this.now = from;
  }

  /** Lets the time pass until {@code at}. */
  void moveTo(Instant at) {
    double days = Duration.between(now, at).toSeconds() / SECONDS_A_DAY;
    double kept = StrictMath.exp(-days / DRIFT_DAYS);
    double moved = DRIFT_SPREAD * Math.sqrt(1 - kept * kept);
    Catalogue catalogue = store.catalogue();
    int day = at.atOffset(ZoneOffset.UTC).getDayOfYear();
    for (int department = 0; department < drift.length; department++) {
      drift[department] = kept * drift[department] + moved * chance.normal();
      weights[department] =
          StrictMath.exp(lasting[department] + drift[department])
              * catalogue.demand(department, day);
    }
    cumulative = Cumulative.of(weights);
    now = at;
  }

  /** Something the user would like now and does not have yet. */
  Product wish(Cupboard cupboard) {
    Product wish = candidate();
    for (int tries = 1; tries < TRIES; tries++) {
      if (chance.happens(appeal(wish)) && !cupboard.isServed(wish, now)) {
        return wish;
      }
      wish = candidate();
    }
    return wish;
  }

  /** How much the user likes the product at today's price among others of its kind, 0 to 1. */
  double appeal(Product product) {
    if (product.listedAt().isAfter(now)) {
      return 0;
    }
    double off = store.promotions().percentOff(product, now) / 100.0;
    double price = product.relativePrice() * (1 - off) * (1 - off);
    double fondness = persona.fondness(product.index());
    return fondness * fondness / (1 + persona.priceSensitivity() * price * price);
  }

  /** The share of the user's interest that the product's department has now, 1 being even. */
  double interest(Product product) {
    double share = weights[product.department()] / cumulative[cumulative.length - 1];
    return share * weights.length;
  }

  private Product candidate() {
    Product product = store.catalogue().oneOf(chance.oneOf(cumulative), chance);
    while (product.listedAt().isAfter(now)) {
      product = store.catalogue().oneOf(chance.oneOf(cumulative), chance);
    }
    return product;
  }
}
