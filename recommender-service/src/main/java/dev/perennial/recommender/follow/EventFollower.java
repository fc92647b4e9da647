package dev.perennial.recommender.follow;

import dev.perennial.model.event.Event;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.store.InteractionStore;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
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
  private final Batches batches;
  private final InteractionStore interactions;
  private final StoreMemory memory;
  private final Progress progress;
  private final Timer eventToRecommendation;

  EventFollower(
      RecordReader<Event> reader,
      Batches batches,
      InteractionStore interactions,
      StoreMemory memory,
      Progress progress,
      Timer eventToRecommendation) {
    this.reader = reader;
    this.batches = batches;
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
    List<Event> events = reader.read(batch);
    List<Event> added = new ArrayList<>(events.size());
    batches.store(batch, () -> added.addAll(interactions.storeNew(events)));
    memory.learn(added);
    progress.read(Event.TOPIC, consumer);
    long now = System.currentTimeMillis();
    for (ConsumerRecord<String, byte[]> received : batch) {
      eventToRecommendation.record(Math.max(0, now - received.timestamp()), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void onPartitionsAssigned(
      Map<TopicPartition, Long> partitions, ConsumerSeekCallback consumer) {
    batches.seek(partitions.keySet(), consumer);
  }

  @Override
  public void onIdleContainer(Map<TopicPartition, Long> partitions, ConsumerSeekCallback consumer) {
    progress.nothingToRead(Event.TOPIC);
  }
}
