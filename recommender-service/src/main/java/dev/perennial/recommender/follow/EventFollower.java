package dev.perennial.recommender.follow;

import dev.perennial.conventions.kafka.OnceInOrder;
import dev.perennial.model.event.Event;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.store.InteractionStore;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/** Takes events into storage, and those that are new into memory. */
final class EventFollower implements ConsumerSeekAware {
  private final RecordReader<Event> reader;
  private final OnceInOrder onceInOrder;
  private final InteractionStore interactions;
  private final StoreMemory memory;
  private final Progress progress;
  private final Timer eventToRecommendation;

  EventFollower(
      RecordReader<Event> reader,
      OnceInOrder onceInOrder,
      InteractionStore interactions,
      StoreMemory memory,
      Progress progress,
      Timer eventToRecommendation) {
    this.reader = reader;
    this.onceInOrder = onceInOrder;
    this.interactions = interactions;
    this.memory = memory;
    this.progress = progress;
    this.eventToRecommendation = eventToRecommendation;
  }

  @KafkaListener(
      id = "recommender-events",
      topics = Event.TOPIC,
      groupId = "recommender-service",
      clientIdPrefix = "recommender-events")
  void follow(List<ConsumerRecord<String, byte[]>> batch, Consumer<?, ?> consumer) {
    memory.learn(
        onceInOrder.consume(batch, records -> interactions.storeNew(reader.read(records))));
    progress.read(Event.TOPIC, consumer);
    long now = System.currentTimeMillis();
    for (ConsumerRecord<String, byte[]> received : batch) {
      eventToRecommendation.record(Math.max(0, now - received.timestamp()), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void onIdleContainer(Map<TopicPartition, Long> partitions, ConsumerSeekCallback consumer) {
    progress.nothingToRead(Event.TOPIC);
  }
}
