package dev.perennial.simulator.shopper;

import static dev.perennial.model.event.EventType.CHECKOUT_STARTED;
import static dev.perennial.model.event.EventType.ITEM_ADDED_TO_CART;
import static dev.perennial.model.event.EventType.ITEM_CLICKED;
import static dev.perennial.model.event.EventType.ITEM_PURCHASED;
import static dev.perennial.model.event.EventType.ITEM_REMOVED_FROM_CART;
import static dev.perennial.model.event.EventType.ITEM_SHARED;
import static dev.perennial.model.event.EventType.ITEM_VIEWED;
import static dev.perennial.model.event.EventType.ITEM_WISHLISTED;
import static dev.perennial.model.event.EventType.RECOMMENDATION_CLICKED;
import static dev.perennial.model.event.EventType.RECOMMENDATION_VIEWED;
import static dev.perennial.model.event.EventType.SEARCHED;
import static dev.perennial.model.event.EventType.SESSION_STARTED;
import static dev.perennial.model.event.EventType.SIGNED_UP;

import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Product;
import dev.perennial.simulator.world.Shelf;
import dev.perennial.simulator.world.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens in one visit: the steps in their order, and the basket they leave behind.
 *
 * <p>What is recommended changes what is looked at and bought, and how much of it, but never
 * whether a visit ends with an order: that was settled by {@link Visits}, and with it the best
 * possible answer about churn.
 */
final class VisitScript {
  private final Persona persona;
  private final Store store;
  private final Tastes tastes;
  private final Cupboard cupboard;
  private final Chance chance;
  private final Visit visit;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Product, Line> basket = new LinkedHashMap<>();

  VisitScript(
      Persona persona, Store store, Tastes tastes, Cupboard cupboard, Chance chance, Visit visit) {
    this.persona = persona;
    this.store = store;
    this.tastes = tastes;
    this.cupboard = cupboard;
    this.chance = chance;
    this.visit = visit;
  }

  /** Plays a visit that ends with this order. */
  void order(OrderId orderId, boolean signedUp) {
    enter();
    glanceAtShelf(.45);
    fetchWhatIsDue();
    fetchWishes();
    int lines = 1 + chance.poisson(1.1);
    while (basket.size() < lines) {
      Product wish = tastes.wish(cupboard);
      explore(wish);
      putInCart(wish, null);
    }
    lookFurther();
    if (!signedUp) {
      say(SIGNED_UP);
    }
    say(CHECKOUT_STARTED);
    basket.values().forEach(line -> steps.add(deal(ITEM_PURCHASED, line, orderId)));
  }

  /** Plays a visit without an order. */
  void look(boolean mightSignUp) {
    enter();
    glanceAtShelf(.12);
    for (int views = 1 + chance.poisson(2); views > 0; views--) {
      Product product = tastes.wish(cupboard);
      explore(product);
      ponder(product);
    }
    if (mightSignUp && chance.happens(.22)) {
      say(SIGNED_UP);
    }
    if (!basket.isEmpty() && chance.happens(.25)) {
      say(CHECKOUT_STARTED);
    }
    basket.keySet().forEach(cupboard::wishFor);
  }

  List<Step> steps() {
    return steps;
  }

  boolean signsUp() {
    return steps.stream().anyMatch(step -> step.type() == SIGNED_UP);
  }

  /** What was bought, or left in the cart. */
  List<Line> basket() {
    return List.copyOf(basket.values());
  }

  private void enter() {
    String device = persona.fondness(-1 - visit.number() % 5) < .62 ? "mobile" : "desktop";
    steps.add(
        Step.of(
            SESSION_STARTED,
            visit.number() > 0
                ? Map.of("device", device)
                : Map.of("device", device, "channel", persona.channel().label())));
  }

  private void glanceAtShelf(double buys) {
    if (!chance.happens(.55)) {
      return;
    }
    Shelf.Display display = store.shelf().show(persona.userId(), visit.start());
    RecommendationId shown = display.recommendationId();
    String items = display.items().stream().map(Object::toString).collect(Collectors.joining(" "));
    steps.add(
        new Step(RECOMMENDATION_VIEWED, null, null, null, null, shown, Map.of("items", items)));
    double seen = 1;
    for (var id : display.items()) {
      Product product = store.catalogue().find(id);
      seen *= .88;
      if (product != null && chance.happens(seen * response(product))) {
        steps.add(Step.about(RECOMMENDATION_CLICKED, product, shown));
        steps.add(Step.about(ITEM_VIEWED, product, shown));
        if (chance.happens(buys)) {
          putInCart(product, shown);
        }
      }
    }
  }

  /** The chance that a recommended product is clicked once it is seen. */
  private double response(Product product) {
    if (cupboard.isServed(product, visit.start())) {
      return .005;
    }
    double due = cupboard.due(visit.start()).contains(product) ? .3 : 0;
    return Math.min(.6, due + .12 * tastes.interest(product) * tastes.appeal(product));
  }

  private void fetchWhatIsDue() {
    for (Product product : cupboard.due(visit.start())) {
      if (basket.size() < 6 && chance.happens(persona.loyalty())) {
        if (chance.happens(.6)) {
          steps.add(Step.about(ITEM_VIEWED, product, null));
        }
        putInCart(product, null);
      }
    }
  }

  private void fetchWishes() {
    for (Product product : cupboard.wishes()) {
      if (chance.happens(.3)) {
        steps.add(Step.about(ITEM_VIEWED, product, null));
        putInCart(product, null);
      }
    }
  }

  private void lookFurther() {
    for (int views = chance.poisson(1.6); views > 0; views--) {
      Product product = tastes.wish(cupboard);
      explore(product);
      if (chance.happens(.12) && !basket.containsKey(product)) {
        putInCart(product, null);
        takeOut(product);
      }
    }
  }

  private void explore(Product product) {
    if (chance.happens(.3)) {
      steps.add(Step.of(SEARCHED, Map.of("query", product.thing())));
    }
    steps.add(Step.about(ITEM_VIEWED, product, null));
    if (chance.happens(.2)) {
      steps.add(Step.about(ITEM_CLICKED, product, null));
    }
  }

  private void ponder(Product product) {
    if (chance.happens(.09) && !basket.containsKey(product)) {
      putInCart(product, null);
      if (chance.happens(.3)) {
        takeOut(product);
      }
    } else if (chance.happens(.04)) {
      steps.add(Step.about(ITEM_WISHLISTED, product, null));
      cupboard.wishFor(product);
    } else if (chance.happens(.006)) {
      steps.add(Step.about(ITEM_SHARED, product, null));
    }
  }

  private void putInCart(Product product, @Nullable RecommendationId recommendationId) {
    if (basket.containsKey(product)) {
      return;
    }
    int quantity = 1 + (product.isConsumable() ? chance.poisson(.35) : 0);
    Line line =
        new Line(
            product, quantity, store.promotions().offer(product, visit.start()), recommendationId);
    basket.put(product, line);
    steps.add(deal(ITEM_ADDED_TO_CART, line, null));
  }

  private void takeOut(Product product) {
    basket.remove(product);
    steps.add(Step.about(ITEM_REMOVED_FROM_CART, product, null));
  }

  private void say(EventType type) {
    steps.add(Step.of(type, Map.of()));
  }

  private static Step deal(EventType type, Line line, @Nullable OrderId orderId) {
    int percentOff = line.offer().percentOff();
    return new Step(
        type,
        line.product(),
        line.quantity(),
        line.offer().price(),
        orderId,
        line.recommendationId(),
        percentOff == 0 ? Map.of() : Map.of("percentOff", Integer.toString(percentOff)));
  }
}
