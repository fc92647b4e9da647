package dev.perennial.recommender.publish;

import dev.perennial.model.json.Json;
import dev.perennial.model.recommendation.Recommendations;
import io.micrometer.core.instrument.Counter;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends each answer to its topic from a thread of its own. An answer never waits for Kafka: where
 * Kafka is away for so long that the queue is full, answers go unpublished and are counted.
 */
public final class RecommendationPublisher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RecommendationPublisher.class);
  private static final int WAITING_AT_MOST = 10_000;

  private final BlockingQueue<Recommendations> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
  private final KafkaTemplate<String, byte[]> kafka;
  private final Counter unpublished;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("recommendation-publisher").unstarted(this::publishAll);

  RecommendationPublisher(KafkaTemplate<String, byte[]> kafka, Counter unpublished) {
    this.kafka = kafka;
    this.unpublished = unpublished;
  }

  void start() {
    thread.start();
  }

  /** Takes an answer to be published soon. */
  public void publish(Recommendations answer) {
    if (!waiting.offer(answer)) {
      unpublished.increment();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void publishAll() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        send(waiting.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        unpublished.increment();
        log.warn("An answer could not be published", e);
      }
    }
  }

  private void send(Recommendations answer) {
    var _ =
        kafka
            .send(Recommendations.TOPIC, key(answer), Json.write(answer))
            .whenComplete(
                (sent, failure) -> {
                  if (failure != null) {
                    unpublished.increment();
                  }
                });
  }

  private static String key(Recommendations answer) {
    return answer.userId() == null ? answer.recommendationId().value() : answer.userId().value();
  }
}
