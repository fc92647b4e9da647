package dev.perennial.conventions.kafka;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.RejectedEvent;
import dev.perennial.model.item.Item;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.StageChange;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.sequence.SequenceChange;
import dev.perennial.model.user.User;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The topics, the way to the rejected ones, and patience: a batch that fails because a server is
 * away is tried again for ever, so that nothing is lost. What cannot be read never gets that far: a
 * listener hands it to {@link RejectedRecords}.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(TopicsProperties.class)
public class KafkaConventionsConfiguration {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  @Bean
  NewTopics topics(TopicsProperties topics) {
    return new NewTopics(
        keptFor(topics, Event.RAW_TOPIC, Duration.ofDays(7)),
        keptFor(topics, Event.TOPIC, Duration.ofDays(30)),
        keptFor(topics, RejectedEvent.TOPIC, Duration.ofDays(30)),
        keptFor(topics, SequenceChange.TOPIC, Duration.ofDays(1)),
        keptFor(topics, StageChange.TOPIC, Duration.ofDays(90)),
        keptFor(topics, Recommendations.TOPIC, Duration.ofDays(90)),
        compacted(topics, Item.TOPIC),
        compacted(topics, User.TOPIC),
        compacted(topics, LifecyclePrediction.TOPIC));
  }

  @Bean
  RejectedRecords rejectedRecords(KafkaTemplate<String, byte[]> kafka) {
    return new RejectedRecords(kafka);
  }

  @Bean
  CommonErrorHandler tryAgainForEver() {
    ExponentialBackOff patience = new ExponentialBackOff();
    patience.setMaxInterval(LONGEST_WAIT.toMillis());
    return new DefaultErrorHandler(patience);
  }

  private static NewTopic keptFor(TopicsProperties topics, String name, Duration retention) {
    return new NewTopic(name, topics.partitions(), topics.replicationFactor())
        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis())));
  }

  private static NewTopic compacted(TopicsProperties topics, String name) {
    return new NewTopic(name, topics.partitions(), topics.replicationFactor())
        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
  }
}
