package dev.perennial.simulator.shopper;

import static dev.perennial.model.event.EventType.ITEM_ADDED_TO_CART;
import static dev.perennial.model.event.EventType.ITEM_CLICKED;
import static dev.perennial.model.event.EventType.ITEM_PURCHASED;
import static dev.perennial.model.event.EventType.ITEM_REMOVED_FROM_CART;
import static dev.perennial.model.event.EventType.ITEM_VIEWED;
import static dev.perennial.model.event.EventType.SEARCHED;
import static dev.perennial.model.event.EventType.SESSION_STARTED;
import static dev.perennial.model.event.EventType.SIGNED_UP;

import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.simulator.life.Visit;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Product;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened so far in a visit: its steps in their order, and the cart. */
final class Session {
  private static final double SEARCHES_FIRST = .32;
  private static final double LOOKS_CLOSER = .2;
  private static final double MORE_PIECES = .35;

  private final Visitor visitor;
  private final Visit visit;
  private final Chance chance;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Product, Line> cart = new LinkedHashMap<>();

  Session(Visitor visitor, Visit visit) {
    this.visitor = visitor;
    this.visit = visit;
    this.chance = visitor.chance();
    enter();
  }

  /** Looks at a product, perhaps after a search, perhaps more closely. */
  void explore(Product product) {
    if (chance.happens(SEARCHES_FIRST)) {
      steps.add(Step.of(SEARCHED, Map.of("query", product.thing())));
    }
    view(product, null);
    if (chance.happens(LOOKS_CLOSER)) {
      about(ITEM_CLICKED, product);
    }
  }

  void view(Product product, @Nullable RecommendationId recommendationId) {
    steps.add(Step.about(ITEM_VIEWED, product, recommendationId));
  }

  void putInCart(Product product, @Nullable RecommendationId recommendationId) {
    if (cart.containsKey(product)) {
      return;
    }
    int quantity = 1 + (product.isConsumable() ? chance.poisson(MORE_PIECES) : 0);
    var offer = visitor.store().promotions().offer(product, visit.start());
    Line line = new Line(product, quantity, offer, recommendationId);
    cart.put(product, line);
    steps.add(line.as(ITEM_ADDED_TO_CART, null));
  }

  void takeOut(Product product) {
    cart.remove(product);
    about(ITEM_REMOVED_FROM_CART, product);
  }

  void about(EventType type, Product product) {
    steps.add(Step.about(type, product, null));
  }

  void say(EventType type) {
    add(Step.of(type, Map.of()));
  }

  void add(Step step) {
    steps.add(step);
  }

  /** Buys what is in the cart. */
  void buy(OrderId orderId) {
    cart.values().forEach(line -> steps.add(line.as(ITEM_PURCHASED, orderId)));
  }

  boolean holds(Product product) {
    return cart.containsKey(product);
  }

  int lines() {
    return cart.size();
  }

  /** What is in the cart, or was bought. */
  List<Line> cart() {
    return List.copyOf(cart.values());
  }

  List<Step> steps() {
    return steps;
  }

  boolean signedUp() {
    return steps.stream().anyMatch(step -> step.type() == SIGNED_UP);
  }

  private void enter() {
    String device = chance.happens(visitor.persona().mobile()) ? "mobile" : "desktop";
    steps.add(Step.of(SESSION_STARTED, Map.of("device", device)));
  }
}
