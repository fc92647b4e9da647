package dev.perennial.recommender;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.daysAgo;
import static dev.perennial.recommender.Events.did;
import static dev.perennial.recommender.Events.forecast;
import static dev.perennial.recommender.Events.item;
import static dev.perennial.recommender.Events.viewed;
import static dev.perennial.recommender.Events.within;

import dev.perennial.model.event.EventType;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Context;
import dev.perennial.recommender.question.Languages;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.question.Wanted;
import java.util.List;
import java.util.Map;

/**
 * A small store in which every source has something to say to {@code anna}: she buys coffee each
 * month, bought a grinder once, looked at a kettle, and the predictor expects her to take filters.
 */
public final class TestStore {
  private static final Map<String, String> IN_GERMANY = Map.of("country", "DE", "device", "mobile");

  private TestStore() {}

  public static StoreMemory memory() {
    StoreMemory memory = new StoreMemory(MemoryProperties.defaults());
    memory.list(
        List.of(
            item("coffee", "pantry"),
            item("filters", "pantry"),
            item("sold-out", "pantry", false, null),
            item("grinder", "kitchen"),
            item("kettle", "kitchen"),
            item("mug", "kitchen"),
            item("novelty", "garden", true, daysAgo(3)),
            item("classic", "garden", true, daysAgo(300)),
            item("ladder", "garden", Map.of("editorsPick", "true"))));
    for (int month = 3; month >= 1; month--) {
      memory.learn(List.of(bought("anna", "coffee", daysAgo(30 * month))));
    }
    memory.learn(
        List.of(
            bought("anna", "grinder", daysAgo(2)),
            viewed("anna", "kettle", daysAgo(1)),
            did(EventType.ITEM_ADDED_TO_CART, "anna", "mug", daysAgo(1))));
    for (int buyer = 0; buyer < 8; buyer++) {
      memory.learn(
          List.of(
              within(IN_GERMANY, bought("buyer-" + buyer, "coffee", daysAgo(2))),
              bought("buyer-" + buyer, "mug", daysAgo(2)),
              bought("buyer-" + buyer, "sold-out", daysAgo(2))));
    }
    for (int buyer = 0; buyer < 60; buyer++) {
      memory.learn(List.of(bought("early-buyer-" + buyer, "classic", daysAgo(40))));
    }
    memory.expect(
        List.of(forecast("anna", LifecycleStage.RETENTION, 0.4, "filters", "coffee", "unheard")));
    return memory;
  }

  /** A store whose regulars bought soap each 45 days, and a towel once. */
  public static StoreMemory withSoapEvery45Days() {
    StoreMemory memory = new StoreMemory(MemoryProperties.defaults());
    memory.list(List.of(item("soap", "bath"), item("towel", "bath")));
    for (int regular = 0; regular < 40; regular++) {
      String user = "regular-" + regular;
      memory.learn(List.of(bought(user, "towel", daysAgo(200))));
      for (int time = 4; time >= 1; time--) {
        memory.learn(List.of(bought(user, "soap", daysAgo(45 * time))));
      }
    }
    return memory;
  }

  public static Question ask(StoreMemory memory, String user, int count) {
    return Question.of(Ask.home(new UserId(user), count), memory, NOON);
  }

  /** What a user is asked with wishes of their own, in Germany. */
  public static Question ask(StoreMemory memory, String user, int count, Wanted wanted) {
    return Question.of(
        new Ask(
            new UserId(user),
            "home",
            count,
            wanted,
            List.of(),
            new Context("DE", null, null),
            Languages.none()),
        memory,
        NOON);
  }

  public static int index(StoreMemory memory, String item) {
    return memory.catalogue().find(new ItemId(item)).orElseThrow();
  }
}
