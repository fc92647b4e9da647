package dev.perennial.predictor.sweep;

import dev.perennial.conventions.kafka.TopicsProperties;
import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.consume.QueueProperties;
import dev.perennial.predictor.consume.WaitingUsers;
import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.predictor.publish.PredictionTable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** From the bell to the last shard. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SweepProperties.class)
class SweepConfiguration {
  @Bean
  NewTopic scoringShards(TopicsProperties topics) {
    return new NewTopic(ShardTask.TOPIC, topics.partitions(), topics.replicationFactor())
        .configs(
            Map.of(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(Duration.ofDays(1).toMillis())));
  }

  @Bean
  SweepTable sweepTable(JdbcClient jdbc) {
    return new SweepTable(jdbc);
  }

  @Bean
  Sweeps sweeps(
      SweepTable table,
      SweepProperties settings,
      KafkaTemplate<String, byte[]> kafka,
      TransactionOperations transactions,
      ModelSlot slot,
      ModelRegistry models,
      PredictionTable predictions) {
    return new Sweeps(
        table, settings, kafka, transactions, slot, models, predictions, InstantSource.system());
  }

  @Bean
  ShardListener shardListener(
      FeatureService features,
      WaitingUsers waiting,
      QueueProperties settings,
      SweepTable table,
      UserTally.Maker tallies,
      ModelRegistry models,
      ModelSlot slot,
      ApplicationEventPublisher events,
      MeterRegistry meters) {
    return new ShardListener(
        new ShardScorer(features, waiting, settings), table, tallies, models, slot, events, meters);
  }
}
