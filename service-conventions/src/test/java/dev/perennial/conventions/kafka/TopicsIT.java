package dev.perennial.conventions.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.servers.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TopicsIT {
  private static Admin admin;

  @BeforeAll
  static void startAService() {
    String bootstrapServers = TestServers.shared().bootstrapServers();
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                KafkaAutoConfiguration.class, KafkaConventionsConfiguration.class))
        .withPropertyValues(
            "spring.kafka.bootstrap-servers=" + bootstrapServers, "perennial.topics.partitions=3")
        .run(context -> assertThat(context).hasNotFailed());
  }

  @AfterAll
  static void close() {
    admin.close();
  }

  @Test
  void areAllThereOnceAServiceHasStarted() throws Exception {
    assertThat(admin.listTopics().names().get())
        .containsExactlyInAnyOrder(
            "perennial.raw-events.v1",
            "perennial.events.v1",
            "perennial.rejected-events.v1",
            "perennial.sequence-changes.v1",
            "perennial.stage-changes.v1",
            "perennial.recommendations.v1",
            "perennial.items.v1",
            "perennial.users.v1",
            "perennial.predictions.v1");
  }

  @Test
  void haveThePartitionsAskedFor() throws Exception {
    Map<String, TopicDescription> topics =
        admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get();

    assertThat(topics.values()).allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
  }

  @ParameterizedTest
  @CsvSource({
    "perennial.raw-events.v1, 7",
    "perennial.events.v1, 30",
    "perennial.rejected-events.v1, 30",
    "perennial.sequence-changes.v1, 1",
    "perennial.stage-changes.v1, 90",
    "perennial.recommendations.v1, 90"
  })
  void keepWhatHappenedForSomeDays(String topic, long days) throws Exception {
    assertThat(setting(topic, TopicConfig.CLEANUP_POLICY_CONFIG)).isEqualTo("delete");
    assertThat(setting(topic, TopicConfig.RETENTION_MS_CONFIG))
        .isEqualTo(String.valueOf(Duration.ofDays(days).toMillis()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"perennial.items.v1", "perennial.users.v1", "perennial.predictions.v1"})
  void keepTheNewestOfWhatIs(String topic) throws Exception {
    assertThat(setting(topic, TopicConfig.CLEANUP_POLICY_CONFIG)).isEqualTo("compact");
  }

  private static String setting(String topic, String name)
      throws ExecutionException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
  }
}
