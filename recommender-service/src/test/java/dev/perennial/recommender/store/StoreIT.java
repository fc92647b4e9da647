package dev.perennial.recommender.store;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.item;
import static dev.perennial.recommender.Events.viewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.ImageVector;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.RunningRecommender;
import dev.perennial.recommender.memory.Forecast;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class StoreIT {
  private static RunningRecommender recommender;

  @BeforeAll
  static void start() {
    recommender = RunningRecommender.start();
  }

  @AfterAll
  static void stop() {
    recommender.close();
  }

  @Test
  void anEventIsNewOnceWithinABatchAndAcrossBatches() {
    InteractionStore store = recommender.bean(InteractionStore.class);
    Event first = bought("store-user", "store-tea", NOON);
    Event second = viewed("store-user", "store-cup", NOON);

    assertThat(store.storeNew(List.of(first, first))).containsExactly(first);
    assertThat(store.storeNew(List.of(first, second))).containsExactly(second);
    assertThat(store.storeNew(List.of(first, second))).isEmpty();
    assertThat(store.storeNew(List.of())).isEmpty();
  }

  @Test
  void whatIsStoredComesBackAsItWasInTheOrderOfArrival() {
    InteractionStore store = recommender.bean(InteractionStore.class);
    List<Event> events = new ArrayList<>();
    for (int event = 0; event < 5_000; event++) {
      events.add(bought("store-replayed", "tea-" + event, NOON.minus(event, ChronoUnit.HOURS)));
    }
    store.storeNew(events);

    List<Event> replayed = new ArrayList<>();
    recommender
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status -> store.replay(replayed::addAll));

    assertThat(replayed.stream().filter(event -> isOf("store-replayed", event)).toList())
        .isEqualTo(events);
  }

  @Test
  void theLastWordOnAnItemIsStored() {
    store(item("store-lamp", "light"), item("store-lamp", "garden"));
    store(item("store-lamp", "garden", false, NOON), item("store-bulb", null));

    assertThat(recommender.bean(CatalogueStore.class).all())
        .filteredOn(item -> item.itemId().value().matches("store-(lamp|bulb)"))
        .containsExactlyInAnyOrder(
            item("store-lamp", "garden", false, NOON), item("store-bulb", null));
  }

  @Test
  void thePictureOfAnItemIsStored() {
    Item pictured =
        new Item(
            new ItemId("store-picture"),
            "Picture",
            null,
            null,
            null,
            true,
            null,
            Map.of(),
            Map.of(),
            new ImageVector(new float[] {0.1f, -2}));

    store(pictured);

    assertThat(recommender.bean(CatalogueStore.class).all()).contains(pictured);
  }

  @Test
  void theLastWordOfEachDayOnAUserIsKept() {
    PredictionStore store = recommender.bean(PredictionStore.class);
    UserId user = new UserId("store-predicted");
    store.store(
        List.of(
            forecast(user, NOON.minus(1, ChronoUnit.DAYS), 0.1),
            forecast(user, NOON, 0.3),
            forecast(user, NOON.minusSeconds(60), 0.2)));

    assertThat(store.of(user, NOON.plusSeconds(1))).contains(forecast(user, NOON, 0.3));
    assertThat(store.of(user, NOON))
        .as("from before, not from then")
        .map(Forecast::asOf)
        .contains(NOON.minus(1, ChronoUnit.DAYS));
    assertThat(store.of(new UserId("store-unpredicted"), NOON)).isEmpty();

    store.forgetBefore(NOON);

    assertThat(store.of(user, NOON)).isEmpty();
    assertThat(store.of(user, NOON.plusSeconds(1))).isPresent();
  }

  private static Forecast forecast(UserId user, Instant asOf, double churn) {
    return new Forecast(
        user,
        asOf,
        LifecycleStage.RETENTION,
        (float) churn,
        1.5,
        20,
        List.of(new ScoredItem(new ItemId("tea"), 0.5)));
  }

  private static void store(Item... items) {
    CatalogueStore catalogue = recommender.bean(CatalogueStore.class);
    recommender
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status -> catalogue.store(List.of(items)));
  }

  private static boolean isOf(String user, Event event) {
    return event.userId().value().equals(user);
  }
}
