package dev.perennial.simulator.shopper;

import static dev.perennial.model.event.EventType.RECOMMENDATION_CLICKED;
import static dev.perennial.model.event.EventType.RECOMMENDATION_VIEWED;

import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.simulator.life.Visit;
import dev.perennial.simulator.world.Product;
import dev.perennial.simulator.world.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a visitor responds to what is recommended. They look from left to right with less and less
 * patience, click what they like or have run out of, and take some of it with them.
 *
 * <p>What is recommended changes what is bought, and how much of it, but never whether a visit ends
 * with an order: that is settled before, and with it the best possible answer about churn.
 */
final class ShelfGlance {
  private static final double NOTICES = .4;
  private static final double PATIENCE = .88;
  private static final double EAGERNESS = .5;
  private static final double WHEN_DUE = .35;
  private static final double WHEN_SERVED = .005;
  private static final double AT_MOST = .7;

  private final Visitor visitor;
  private final Visit visit;
  private final Session session;

  ShelfGlance(Visitor visitor, Visit visit, Session session) {
    this.visitor = visitor;
    this.visit = visit;
    this.session = session;
  }

  /**
   * Perhaps looks at the shelf; what is clicked goes into the cart with the chance {@code takes}.
   */
  void play(double takes) {
    if (!visitor.chance().happens(NOTICES)) {
      return;
    }
    Shelf.Display display = visitor.store().shelf().show(visitor.persona().userId(), visit.start());
    session.add(seen(display));
    List<Product> due = visitor.cupboard().due(visit.start());
    double patience = 1;
    for (Product product : sold(display)) {
      patience *= PATIENCE;
      if (visitor.chance().happens(patience * response(product, due))) {
        click(product, display.recommendationId(), takes);
      }
    }
  }

  private void click(Product product, RecommendationId recommendationId, double takes) {
    session.add(Step.about(RECOMMENDATION_CLICKED, product, recommendationId));
    session.view(product, recommendationId);
    if (visitor.chance().happens(takes)) {
      session.putInCart(product, recommendationId);
    }
  }

  /** The chance that a product is clicked once it is noticed. */
  private double response(Product product, List<Product> due) {
    if (visitor.cupboard().isServed(product, visit.start())) {
      return WHEN_SERVED;
    }
    Tastes tastes = visitor.tastes();
    double liking = EAGERNESS * tastes.interest(product) * tastes.appeal(product);
    return Math.min(AT_MOST, liking + (due.contains(product) ? WHEN_DUE : 0));
  }

  private List<Product> sold(Shelf.Display display) {
    return display.items().stream()
        .map(visitor.store().catalogue()::find)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Step seen(Shelf.Display display) {
    String items = display.items().stream().map(Object::toString).collect(Collectors.joining(" "));
    return new Step(
        RECOMMENDATION_VIEWED,
        null,
        null,
        null,
        null,
        display.recommendationId(),
        Map.of("items", items));
  }
}
