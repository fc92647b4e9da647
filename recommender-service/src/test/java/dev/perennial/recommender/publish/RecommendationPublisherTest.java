package dev.perennial.recommender.publish;

import static dev.perennial.recommender.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.user.UserId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

class RecommendationPublisherTest {
  private static final int MORE_THAN_CAN_WAIT = 10_100;

  private final Counter unpublished = new SimpleMeterRegistry().counter("unpublished");

  @Test
  @Timeout(10)
  void anAnswerNeverWaitsForKafka() {
    CountDownLatch away = new CountDownLatch(1);
    try (RecommendationPublisher publisher =
        new RecommendationPublisher(new Kafka(away), unpublished)) {
      publisher.start();

      for (int answer = 0; answer < MORE_THAN_CAN_WAIT; answer++) {
        publisher.publish(answer());
      }

      assertThat(unpublished.count()).isBetween(99.0, 100.0);
      away.countDown();
    }
  }

  @Test
  void whatKafkaRefusesIsCounted() {
    try (RecommendationPublisher publisher =
        new RecommendationPublisher(new Kafka(new CountDownLatch(0)), unpublished)) {
      publisher.start();

      publisher.publish(answer());
      publisher.publish(answer());

      await().until(() -> unpublished.count() == 2);
    }
  }

  private static Recommendations answer() {
    return new Recommendations(
        new RecommendationId("r"), new UserId("u"), "home", NOON, List.of(), Set.of());
  }

  /** A Kafka that does not answer until the latch opens, and then refuses. */
  private static final class Kafka extends KafkaTemplate<String, byte[]> {
    private final CountDownLatch away;

    Kafka(CountDownLatch away) {
      super(new DefaultKafkaProducerFactory<>(Map.of()));
      this.away = away;
    }

    @Override
    public CompletableFuture<SendResult<String, byte[]>> send(
        String topic, String key, byte[] value) {
      try {
        away.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return CompletableFuture.failedFuture(new IllegalStateException("refused for the test"));
    }
  }
}
