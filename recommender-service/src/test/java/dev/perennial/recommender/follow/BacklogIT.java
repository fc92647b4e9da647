package dev.perennial.recommender.follow;

import static dev.perennial.recommender.Events.bought;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import dev.perennial.recommender.RunningRecommender;
import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.StoreMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A service that stops in the middle of a backlog and starts again counts every event once. */
class BacklogIT {
  private static final int EVENTS = 20_000;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String STORED =
      "select count(*) from interaction where user_id like 'backlog-%'";

  private final Instant now = Instant.now();

  @Test
  void aRestartInTheMiddleLosesAndRepeatsNothing() {
    List<Event> events = new ArrayList<>();
    for (int event = 0; event < EVENTS; event++) {
      events.add(bought("backlog-" + event % 50, "backlog-item", now));
    }

    try (RunningRecommender first = RunningRecommender.start()) {
      first.sendAll(events);
      await().atMost(SOON).until(() -> first.count(STORED) > 0);
    }
    try (RunningRecommender second = RunningRecommender.start()) {
      second.sendAll(events.subList(0, EVENTS / 2));
      await().atMost(SOON).until(() -> second.count(STORED) == EVENTS);
      await().atMost(SOON).until(() -> second.bean(Progress.class).isCaughtUp());

      assertThat(second.count(STORED)).isEqualTo(EVENTS);
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(popularity(second.bean(StoreMemory.class)))
                      .isCloseTo(EVENTS, Offset.offset(0.5)));
    }
  }

  private double popularity(StoreMemory memory) {
    return memory.reading(
        () -> {
          Demand.Levels demand = memory.demand().at(now.toEpochMilli());
          return demand.popularity(
              memory.catalogue().find(new ItemId("backlog-item")).orElseThrow());
        });
  }
}
