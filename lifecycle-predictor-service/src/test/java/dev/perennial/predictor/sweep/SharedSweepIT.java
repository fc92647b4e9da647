package dev.perennial.predictor.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.user.UserId;
import dev.perennial.predictor.FakeFeatureService;
import dev.perennial.predictor.PredictorProcess;
import dev.perennial.predictor.RunningPredictor;
import dev.perennial.predictor.Shoppers;
import dev.perennial.servers.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two instances with one database and one consumer group; one of them is killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedSweepIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String SCHEMA = "shared_sweep";
  private static final String GROUP = "lifecycle-predictor-service-shards";
  private static final Pattern SCORED = Pattern.compile("(?m)^perennial_sweep_users_total (\\S+)");
  private static final int USERS = 600;

  @TempDir static Path models;
  private static FakeFeatureService features;
  private static RunningPredictor staying;
  private static PredictorProcess killed;

  @BeforeAll
  static void start() {
    features = new FakeFeatureService();
    Instant now = Instant.now();
    for (int i = 0; i < USERS; i++) {
      UserId user = new UserId("user-" + i);
      features.knows(user, 1, Shoppers.regular(user, 1 + i % 5, Duration.ofDays(9), now));
    }
    String[] quick = {
      "--spring.kafka.consumer.properties.session.timeout.ms=6000",
      "--spring.kafka.consumer.properties.heartbeat.interval.ms=1000"
    };
    staying = RunningPredictor.start(features, SCHEMA, models, quick);
    killed = PredictorProcess.start(features, SCHEMA, models, quick);
    await().atMost(SOON).until(() -> membersWithPartitions() == 2);
  }

  @AfterAll
  static void stop() {
    killed.close();
    staying.close();
    features.close();
  }

  @Test
  @Order(1)
  void bothInstancesScoreAPartOfTheUsersAndTogetherAll() {
    double stayingBefore = scored(staying.metrics());
    double killedBefore = scored(killed.metrics());

    staying.bean(Sweeps.class).everyone();

    await().atMost(SOON).until(() -> !staying.bean(Sweeps.class).isUnderWay());
    double byStaying = scored(staying.metrics()) - stayingBefore;
    double byKilled = scored(killed.metrics()) - killedBefore;
    assertThat(byStaying).isPositive();
    assertThat(byKilled).isPositive();
    assertThat(byStaying + byKilled).as("everyone, and nobody twice").isEqualTo(USERS);
    assertThat(stages()).hasSize(USERS).doesNotContain("CHURN");
  }

  @Test
  @Order(2)
  void whatAKilledInstanceLeavesTheOtherOneScores() {
    features.waits(Duration.ofDays(400));
    features.answersShardsAfter(Duration.ofSeconds(1));
    double before = scored(killed.metrics());
    staying.bean(Sweeps.class).everyone();
    await().atMost(SOON).until(() -> scored(killed.metrics()) > before);

    killed.kill();

    await().atMost(SOON).until(() -> !staying.bean(Sweeps.class).isUnderWay());
    assertThat(stages()).hasSize(USERS).containsOnly("CHURN");
  }

  private static long membersWithPartitions() throws Exception {
    Map<String, Object> servers =
        Map.of("bootstrap.servers", TestServers.shared().bootstrapServers());
    try (Admin admin = Admin.create(servers)) {
      return admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP).members().stream()
          .filter(member -> !member.assignment().topicPartitions().isEmpty())
          .count();
    }
  }

  private static double scored(String metrics) {
    Matcher found = SCORED.matcher(metrics);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  private static List<String> stages() {
    return staying.json("/v1/users?limit=1000").get("users").findValuesAsString("stage");
  }
}
