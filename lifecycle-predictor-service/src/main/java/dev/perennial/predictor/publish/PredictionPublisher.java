package dev.perennial.predictor.publish;

import dev.perennial.model.json.Json;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.StageChange;
import dev.perennial.model.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.kafka.core.KafkaTemplate;

/** The topics of predictions and stage changes. */
final class PredictionPublisher {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaTemplate<String, byte[]> kafka;

  PredictionPublisher(KafkaTemplate<String, byte[]> kafka) {
    this.kafka = kafka;
  }

  /** Sends all of them and returns once Kafka has acknowledged each; throws where it does not. */
  void publish(List<LifecyclePrediction> predictions, List<StageChange> changes) {
    List<CompletableFuture<?>> sent = new ArrayList<>(predictions.size() + changes.size());
    predictions.forEach(
        prediction -> sent.add(send(LifecyclePrediction.TOPIC, prediction.userId(), prediction)));
    changes.forEach(change -> sent.add(send(StageChange.TOPIC, change.userId(), change)));
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private CompletableFuture<?> send(String topic, UserId key, Object value) {
    return kafka.send(topic, key.value(), Json.write(value));
  }
}
