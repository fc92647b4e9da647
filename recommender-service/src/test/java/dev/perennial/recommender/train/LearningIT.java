package dev.perennial.recommender.train;

import static dev.perennial.recommender.Events.bought;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import dev.perennial.recommender.RunningRecommender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LearningIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int USERS = 40;
  private static final String STORED =
      "select count(*) from interaction where user_id like 'learner-%'";

  private static RunningRecommender recommender;

  @BeforeAll
  static void start() {
    recommender =
        RunningRecommender.start("--perennial.recommender.candidate.methods=user-user,tifu-knn");
    recommender.sendAll(everyTenthDay());
    await().atMost(PATIENCE).until(() -> recommender.count(STORED) == 12L * USERS);
  }

  @AfterAll
  static void stop() {
    recommender.close();
  }

  @Test
  void learnsFromWhatIsStoredWhenAskedTo() {
    assertThat(recommender.post("/v1/ranking:learn", "").statusCode()).isEqualTo(202);

    await().atMost(PATIENCE).until(() -> !ranking().get("learning").asBoolean());

    assertThat(ranking().get("methods").propertyNames())
        .containsExactlyInAnyOrder("tifu-knn", "user-user");
    assertThat(recommender.recommendations("learner-0", "?count=5&explain=true").items())
        .anySatisfy(item -> assertThat(item.sources()).containsKeys("tifu-knn", "user-user"));
  }

  private static JsonNode ranking() {
    return Json.mapper().readTree(recommender.get("/v1/ranking").body());
  }

  /** Forty users who buy two of four things every tenth day. */
  private static List<Event> everyTenthDay() {
    Instant now = Instant.now();
    List<Event> events = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      for (int time = 6; time >= 1; time--) {
        Instant at = now.minus(Duration.ofDays(10L * time));
        events.add(bought("learner-" + user, "lesson-" + user % 4, at));
        events.add(bought("learner-" + user, "lesson-" + (user + 1) % 4, at));
      }
    }
    return events;
  }
}
