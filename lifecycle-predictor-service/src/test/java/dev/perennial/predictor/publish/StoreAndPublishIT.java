package dev.perennial.predictor.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.OrderOutlook;
import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.model.lifecycle.StageChange;
import dev.perennial.model.lifecycle.ValueOutlook;
import dev.perennial.model.user.UserId;
import dev.perennial.servers.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.transaction.support.TransactionTemplate;

class StoreAndPublishIT {
  private static final String SCHEMA = "store_and_publish";
  private static final UserId USER = new UserId("u");
  private static final Instant T = Instant.parse("2026-06-01T00:00:00Z");

  private final SometimesAway kafka = new SometimesAway();
  private PredictionTable table;
  private StoreAndPublish results;

  @BeforeEach
  void createTables() {
    var database = new DriverManagerDataSource(TestServers.shared().jdbcUrl());
    database.setSchema(SCHEMA);
    Flyway flyway =
        Flyway.configure()
            .dataSource(database)
            .schemas(SCHEMA)
            .locations("classpath:db/predictor")
            .cleanDisabled(false)
            .load();
    flyway.clean();
    flyway.migrate();
    JdbcClient jdbc = JdbcClient.create(database);
    table = new PredictionTable(jdbc);
    results =
        new StoreAndPublish(
            new TransactionTemplate(new JdbcTransactionManager(database)),
            table,
            new StageChangeTable(jdbc),
            new PredictionPublisher(kafka),
            new StageChangeCounter(new SimpleMeterRegistry()));
  }

  @Test
  void leavesNoRowWhereKafkaIsAwayAndFindsTheSameStageChangeAgain() {
    List<Scored> batch = List.of(scored(1, T, LifecycleStage.ACTIVATION));
    kafka.away = true;
    assertThatThrownBy(() -> results.accept(batch)).hasStackTraceContaining("away");
    assertThat(table.find(List.of(USER))).isEmpty();

    kafka.away = false;
    results.accept(batch);

    assertThat(table.find(List.of(USER))).containsExactly(batch.getFirst().prediction());
    assertThat(kafka.topics).containsExactly(LifecyclePrediction.TOPIC, StageChange.TOPIC);
  }

  @Test
  void keepsTheNewerVersionAndOfOneVersionTheLaterInstant() {
    Scored stored = scored(5, T, LifecycleStage.RETENTION);
    results.accept(List.of(stored));
    results.accept(List.of(scored(4, T.plusSeconds(60), LifecycleStage.CHURN)));
    results.accept(List.of(scored(5, T.minusSeconds(60), LifecycleStage.CHURN)));
    assertThat(table.find(List.of(USER))).containsExactly(stored.prediction());

    Scored later = scored(5, T.plusSeconds(60), LifecycleStage.CHURN);
    results.accept(List.of(later));

    assertThat(table.find(List.of(USER))).containsExactly(later.prediction());
    assertThat(kafka.topics)
        .containsExactly(
            LifecyclePrediction.TOPIC,
            StageChange.TOPIC,
            LifecyclePrediction.TOPIC,
            StageChange.TOPIC);
  }

  private static Scored scored(long version, Instant asOf, LifecycleStage stage) {
    return new Scored(
        new LifecyclePrediction(
            USER,
            asOf,
            version,
            PredictionMethod.RULES,
            null,
            stage,
            Map.of(LifecycleStage.CHURN, 1.0),
            90,
            0.5,
            ChurnBand.MEDIUM,
            List.of(),
            OrderOutlook.unknown(),
            ValueOutlook.unknown(),
            Map.of(),
            List.of(),
            List.of()),
        asOf.minus(Duration.ofDays(1)),
        null);
  }

  /** Kafka, which acknowledges everything, or nothing while it is away. */
  private static final class SometimesAway extends KafkaTemplate<String, byte[]> {
    final List<String> topics = new ArrayList<>();
    boolean away;

    SometimesAway() {
      super(new DefaultKafkaProducerFactory<>(Map.of()));
    }

    @Override
    public CompletableFuture<SendResult<String, byte[]>> send(
        String topic, String key, byte[] value) {
      if (away) {
        return CompletableFuture.failedFuture(new IllegalStateException("Kafka is away"));
      }
      topics.add(topic);
      return CompletableFuture.completedFuture(null);
    }
  }
}
