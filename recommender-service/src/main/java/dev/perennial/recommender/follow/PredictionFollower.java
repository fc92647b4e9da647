package dev.perennial.recommender.follow;

import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.recommender.memory.StoreMemory;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/**
 * Takes predictions into memory. They are not stored here: the topic is compacted and is read from
 * its beginning at every start.
 */
final class PredictionFollower implements ConsumerSeekAware {
  private final RecordReader<LifecyclePrediction> reader;
  private final StoreMemory memory;
  private final Progress progress;

  PredictionFollower(
      RecordReader<LifecyclePrediction> reader, StoreMemory memory, Progress progress) {
    this.reader = reader;
    this.memory = memory;
    this.progress = progress;
  }

  @KafkaListener(
      id = "recommender-predictions",
      topics = LifecyclePrediction.TOPIC,
      groupId = "recommender-service-predictions",
      clientIdPrefix = "recommender-predictions")
  void follow(List<ConsumerRecord<String, byte[]>> batch, Consumer<?, ?> consumer) {
    memory.expect(reader.read(batch));
    progress.read(LifecyclePrediction.TOPIC, consumer);
  }

  @Override
  public void onPartitionsAssigned(
      Map<TopicPartition, Long> partitions, ConsumerSeekCallback consumer) {
    consumer.seekToBeginning(partitions.keySet());
  }

  @Override
  public void onIdleContainer(Map<TopicPartition, Long> partitions, ConsumerSeekCallback consumer) {
    progress.nothingToRead(LifecyclePrediction.TOPIC);
  }
}
