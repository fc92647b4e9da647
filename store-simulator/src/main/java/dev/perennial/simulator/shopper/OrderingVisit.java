package dev.perennial.simulator.shopper;

import static dev.perennial.model.event.EventType.CHECKOUT_STARTED;
import static dev.perennial.model.event.EventType.SIGNED_UP;

import dev.perennial.model.event.OrderId;
import dev.perennial.simulator.life.Visit;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Product;

/**
 * A visit that ends with an order: what has run out, what they have set their mind on, what they
 * come across.
 */
final class OrderingVisit {
  private static final double TAKES_RECOMMENDED = .5;
  private static final double LOOKS_BEFORE_REORDER = .65;
  private static final int MOST_REORDERS = 4;
  private static final double FETCHES_A_WISH = .25;
  private static final double FURTHER_LINES = .65;
  private static final double ADDS_COMPANION = .15;
  private static final double FURTHER_LOOKS = 1.8;
  private static final double HESITATES = .1;

  private final Visitor visitor;
  private final Visit visit;
  private final Session session;
  private final Chance chance;

  OrderingVisit(Visitor visitor, Visit visit) {
    this.visitor = visitor;
    this.visit = visit;
    this.session = new Session(visitor, visit);
    this.chance = visitor.chance();
  }

  /** Plays the visit; {@code firstOrder} needs an account. */
  Session play(OrderId orderId, boolean firstOrder) {
    new ShelfGlance(visitor, visit, session).play(TAKES_RECOMMENDED);
    fetchWhatHasRunOut();
    fetchWishes();
    fillCart();
    lookFurther();
    if (firstOrder) {
      session.say(SIGNED_UP);
    }
    session.say(CHECKOUT_STARTED);
    session.buy(orderId);
    return session;
  }

  private void fetchWhatHasRunOut() {
    for (Product product : visitor.cupboard().due(visit.start())) {
      if (session.lines() < MOST_REORDERS && chance.happens(visitor.persona().loyalty())) {
        fetch(product);
      }
    }
  }

  private void fetchWishes() {
    for (Product product : visitor.cupboard().wishes()) {
      if (chance.happens(FETCHES_A_WISH)) {
        fetch(product);
      }
    }
  }

  private void fetch(Product product) {
    if (chance.happens(LOOKS_BEFORE_REORDER)) {
      session.view(product, null);
    }
    session.putInCart(product, null);
  }

  private void fillCart() {
    int lines = 1 + chance.poisson(FURTHER_LINES);
    while (session.lines() < lines) {
      Product wish = visitor.tastes().wish(visitor.cupboard());
      session.explore(wish);
      session.putInCart(wish, null);
      addCompanion(wish);
    }
  }

  private void addCompanion(Product product) {
    Product companion = visitor.store().catalogue().companion(product);
    if (chance.happens(ADDS_COMPANION) && !companion.listedAt().isAfter(visit.start())) {
      fetch(companion);
    }
  }

  private void lookFurther() {
    for (int looks = chance.poisson(FURTHER_LOOKS); looks > 0; looks--) {
      Product product = visitor.tastes().wish(visitor.cupboard());
      session.explore(product);
      if (chance.happens(HESITATES) && !session.holds(product)) {
        session.putInCart(product, null);
        session.takeOut(product);
      }
    }
  }
}
