package dev.perennial.recommender;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.item;
import static dev.perennial.recommender.Events.prediction;
import static dev.perennial.recommender.Events.viewed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.RejectedEvent;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.recommendation.Fallback;
import dev.perennial.model.recommendation.ReasonCode;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.store.PastEvents;
import dev.perennial.recommender.train.LearningThread;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class FollowingTopicsIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static RunningRecommender recommender;

  @BeforeAll
  static void start() {
    recommender = RunningRecommender.start();
    recommender.send(item("follow-lamp", "light"));
    recommender.send(viewed("follow-warm-up", "follow-lamp", Instant.now()));
    await().atMost(SOON).until(() -> !recommender.shown("follow-warm-up", "").isEmpty());
  }

  @AfterAll
  static void stop() {
    recommender.close();
  }

  @Test
  void anEventChangesTheNextAnswerWithinASecond() {
    assertThat(recommender.recommendations("follow-new", "").fallback())
        .contains(Fallback.UNKNOWN_USER);

    recommender.send(viewed("follow-new", "follow-seen", Instant.now()));

    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> recommender.shown("follow-new", "?count=100").contains("follow-seen"));
    assertThat(recommender.recommendations("follow-new", "").fallback())
        .contains(Fallback.NO_PREDICTION)
        .doesNotContain(Fallback.UNKNOWN_USER);
  }

  @Test
  void aPredictionBringsItsNextItems() {
    recommender.send(prediction("follow-predicted", LifecycleStage.RETENTION, 0.2, "follow-next"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(recommender.recommendations("follow-predicted", "").items())
                    .anySatisfy(
                        shown -> {
                          assertThat(shown.itemId().value()).isEqualTo("follow-next");
                          assertThat(shown.reasons().getFirst().code())
                              .isEqualTo(ReasonCode.NEXT_IN_SEQUENCE);
                        }));
  }

  @Test
  void aRankingCanLearnLaterWhatWasPredicted() {
    UserId user = new UserId("follow-remembered");
    recommender.send(prediction(user.value(), LifecycleStage.CHURN, 0.75, "follow-next"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(recommender.bean(PastEvents.class).forecast(user, NOON.plusSeconds(1)))
                    .hasValueSatisfying(
                        known -> {
                          assertThat(known.stage()).isEqualTo(LifecycleStage.CHURN);
                          assertThat(known.churnProbability()).isEqualTo(0.75);
                        }));
  }

  @Test
  void anEventThatComesTwiceCountsOnce() {
    Event purchase = bought("follow-twice", "follow-twice-item", Instant.now());
    recommender.send(purchase);
    recommender.send(purchase);
    recommender.send(viewed("follow-twice", "follow-after", Instant.now()));

    await()
        .atMost(SOON)
        .until(() -> recommender.shown("follow-twice", "?count=100").contains("follow-after"));
    assertThat(recommender.count("select count(*) from interaction where user_id = 'follow-twice'"))
        .isEqualTo(2);
  }

  /** As where the answer to a commit was lost, or another instance stored it. */
  @Test
  void anEventThatHadItsEffectHoldsNothingUp() {
    Instant now = Instant.now();
    recommender.send(viewed("follow-stale", "follow-before", now));
    await()
        .atMost(SOON)
        .until(() -> recommender.shown("follow-stale", "?count=100").contains("follow-before"));
    int partition =
        TopicReader.read(Event.TOPIC, 1, record -> "follow-stale".equals(record.key()))
            .getFirst()
            .partition();
    recommender
        .bean(JdbcTemplate.class)
        .update(
            "update consumed_offset set next_offset = next_offset + 1"
                + " where topic = ? and partition = ?",
            Event.TOPIC,
            partition);

    recommender.send(viewed("follow-stale", "follow-stored-elsewhere", now));
    recommender.send(viewed("follow-stale", "follow-beyond", now));

    await()
        .atMost(SOON)
        .until(() -> recommender.shown("follow-stale", "?count=100").contains("follow-beyond"));
    assertThat(recommender.count("select count(*) from interaction where user_id = 'follow-stale'"))
        .isEqualTo(2);
  }

  /** As after Kafka lost its data; whoever joins has everybody look where to go on. */
  @Test
  void aTopicThatIsShorterThanWhatWasReadOfItIsReadFromItsStart() {
    recommender
        .bean(JdbcTemplate.class)
        .update(
            "update consumed_offset set next_offset = next_offset + 1000000 where topic = ?",
            Event.TOPIC);

    try (RunningRecommender joining = RunningRecommender.start()) {
      joining.send(viewed("follow-anew", "follow-anew-item", Instant.now()));

      await()
          .atMost(SOON)
          .until(
              () ->
                  joining.count("select count(*) from interaction where user_id = 'follow-anew'")
                      == 1);
    }
  }

  @Test
  void garbageIsRejectedAndTheNextEventArrives() {
    byte[] garbage = "{not json".getBytes(StandardCharsets.UTF_8);
    recommender.send(Event.TOPIC, "follow-garbage", garbage);
    recommender.send(Event.TOPIC, "follow-garbage", "{}".getBytes(StandardCharsets.UTF_8));
    recommender.send(viewed("follow-garbage", "follow-good", Instant.now()));

    await()
        .atMost(SOON)
        .until(() -> recommender.shown("follow-garbage", "?count=100").contains("follow-good"));
    assertThat(
            TopicReader.read(
                RejectedEvent.TOPIC, 2, record -> "follow-garbage".equals(record.key())))
        .extracting(record -> header(record, RejectedEvent.CODE_HEADER))
        .containsExactly("MALFORMED_JSON", "INVALID_VALUE");
  }

  @Test
  void aRestartGivesTheSameAnswerFromStorage() {
    Instant now = Instant.now();
    for (String bought : List.of("follow-a", "follow-b", "follow-c")) {
      recommender.send(bought("follow-other", bought, now.minus(Duration.ofDays(30))));
    }
    recommender.send(bought("follow-again", "follow-a", now.minus(Duration.ofDays(60))));
    recommender.send(viewed("follow-again", "follow-d", now));
    await()
        .atMost(SOON)
        .until(() -> recommender.shown("follow-again", "?count=100").contains("follow-d"));

    learn(recommender);
    List<String> before = recommender.shown("follow-again", "?count=5");
    try (RunningRecommender restarted = RunningRecommender.start()) {
      learn(restarted);
      assertThat(restarted.shown("follow-again", "?count=5")).isEqualTo(before);
    }
  }

  /** Learns from all that is stored by now; at a start it does so at some time of its own. */
  private static void learn(RunningRecommender one) {
    LearningThread learning = one.bean(LearningThread.class);
    learning.learnSoon();
    await().atMost(SOON).until(() -> !learning.status().learning());
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
