package dev.perennial.recommender.follow;

import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.recommender.memory.Forecast;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.store.PredictionStore;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/**
 * Takes predictions into memory, and into storage for rankings to learn from. The topic is
 * compacted and is read from its beginning at every start.
 */
final class PredictionFollower implements ConsumerSeekAware {
  private final RecordReader<LifecyclePrediction> reader;
  private final PredictionStore predictions;
  private final StoreMemory memory;
  private final Progress progress;

  PredictionFollower(
      RecordReader<LifecyclePrediction> reader,
      PredictionStore predictions,
      StoreMemory memory,
      Progress progress) {
    this.reader = reader;
    this.predictions = predictions;
    this.memory = memory;
    this.progress = progress;
  }

  @KafkaListener(
      id = "recommender-predictions",
      topics = LifecyclePrediction.TOPIC,
      groupId = "recommender-service-predictions",
      clientIdPrefix = "recommender-predictions")
  void follow(List<ConsumerRecord<String, byte[]>> batch, Consumer<?, ?> consumer) {
    List<Forecast> forecasts = reader.read(batch).stream().map(Forecast::of).toList();
    memory.expect(forecasts);
    predictions.store(forecasts);
    progress.read(LifecyclePrediction.TOPIC, consumer);
  }

  @Override
  public void onIdleContainer(Map<TopicPartition, Long> partitions, ConsumerSeekCallback consumer) {
    progress.nothingToRead(LifecyclePrediction.TOPIC);
  }
}
