package dev.perennial.recommender.store;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** The store's past as it is stored, for whoever learns from it. */
public final class PastEvents {
  private final InteractionStore interactions;
  private final CatalogueStore catalogue;
  private final TransactionTemplate transaction;

  PastEvents(
      InteractionStore interactions, CatalogueStore catalogue, TransactionTemplate transaction) {
    this.interactions = interactions;
    this.catalogue = catalogue;
    this.transaction = transaction;
  }

  /** What the store says of its items. */
  public List<Item> catalogue() {
    return catalogue.all();
  }

  /** Hands over what happened with items, day by day (UTC), in the order of time. */
  public void days(Consumer<List<Event>> learner) {
    transaction.executeWithoutResult(status -> interactions.days(learner));
  }

  /**
   * The median of what is spent on one item of an order, in the store's currency; at least 0.01.
   */
  public double typicalSpending() {
    return Math.max(0.01, interactions.medianSpending());
  }
}
