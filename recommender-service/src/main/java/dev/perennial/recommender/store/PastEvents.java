package dev.perennial.recommender.store;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.Forecast;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** The store's past as it is stored, for whoever learns from it. */
public final class PastEvents {
  private final InteractionStore interactions;
  private final CatalogueStore catalogue;
  private final PredictionStore predictions;
  private final TransactionTemplate transaction;

  PastEvents(
      InteractionStore interactions,
      CatalogueStore catalogue,
      PredictionStore predictions,
      TransactionTemplate transaction) {
    this.interactions = interactions;
    this.catalogue = catalogue;
    this.predictions = predictions;
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

  /** What had been predicted of a user before {@code now}. */
  public Optional<Forecast> forecast(UserId user, Instant now) {
    return predictions.of(user, now);
  }

  /** Forgets what was predicted before the day of an instant, from which nobody learns any more. */
  public void forgetForecastsBefore(Instant then) {
    predictions.forgetBefore(then);
  }

  /**
   * The median of what is spent on one item of an order, in the store's currency; at least 0.01.
   */
  public double typicalSpending() {
    return Math.max(0.01, interactions.medianSpending());
  }
}
