package dev.perennial.simulator.shopper;

import static dev.perennial.model.event.EventType.CHECKOUT_STARTED;
import static dev.perennial.model.event.EventType.ITEM_SHARED;
import static dev.perennial.model.event.EventType.ITEM_WISHLISTED;
import static dev.perennial.model.event.EventType.SIGNED_UP;

import dev.perennial.simulator.life.Visit;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Product;

/** A visit without an order; what is left in the cart stays on the user's mind. */
final class LookingVisit {
  private static final double TAKES_RECOMMENDED = .12;
  private static final double FURTHER_LOOKS = 1.2;
  private static final double PUTS_IN_CART = .19;
  private static final double TAKES_OUT = .25;
  private static final double WISHLISTS = .04;
  private static final double SHARES = .006;
  private static final double SIGNS_UP = .22;
  private static final double GOES_TO_CHECKOUT = .25;

  private final Visitor visitor;
  private final Visit visit;
  private final Session session;
  private final Chance chance;

  LookingVisit(Visitor visitor, Visit visit) {
    this.visitor = visitor;
    this.visit = visit;
    this.session = new Session(visitor, visit);
    this.chance = visitor.chance();
  }

  /** Plays the visit; {@code mightSignUp} where there is no account yet. */
  Session play(boolean mightSignUp) {
    new ShelfGlance(visitor, visit, session).play(TAKES_RECOMMENDED);
    for (int looks = 1 + chance.poisson(FURTHER_LOOKS); looks > 0; looks--) {
      Product product = visitor.tastes().wish(visitor.cupboard());
      session.explore(product);
      ponder(product);
    }
    if (mightSignUp && chance.happens(SIGNS_UP)) {
      session.say(SIGNED_UP);
    }
    if (session.lines() > 0 && chance.happens(GOES_TO_CHECKOUT)) {
      session.say(CHECKOUT_STARTED);
    }
    session.cart().forEach(line -> visitor.cupboard().wishFor(line.product()));
    return session;
  }

  private void ponder(Product product) {
    if (chance.happens(PUTS_IN_CART) && !session.holds(product)) {
      tryOut(product);
    } else if (chance.happens(WISHLISTS)) {
      session.about(ITEM_WISHLISTED, product);
      visitor.cupboard().wishFor(product);
    } else if (chance.happens(SHARES)) {
      session.about(ITEM_SHARED, product);
    }
  }

  private void tryOut(Product product) {
    session.putInCart(product, null);
    if (chance.happens(TAKES_OUT)) {
      session.takeOut(product);
    }
  }
}
