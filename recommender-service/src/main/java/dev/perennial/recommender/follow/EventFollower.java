package dev.perennial.recommender.follow;

import dev.perennial.conventions.kafka.OnceInOrder;
import dev.perennial.model.event.Event;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.store.InteractionStore;
import io.micrometer.core.instrument.Timer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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

  /** Written, perhaps: their commit has not been answered. Their batch comes again. */
  private final Set<Event> unanswered = new LinkedHashSet<>();

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
    memory.learn(store(batch));
    progress.read(Event.TOPIC, consumer);
    long now = System.currentTimeMillis();
    for (ConsumerRecord<String, byte[]> received : batch) {
      eventToRecommendation.record(Math.max(0, now - received.timestamp()), TimeUnit.MILLISECONDS);
    }
  }

  /** What is in storage since, and not yet in memory. */
  private List<Event> store(List<ConsumerRecord<String, byte[]>> batch) {
    AtomicReference<List<Event>> written = new AtomicReference<>(List.of());
    try {
      onceInOrder.consume(
          batch,
          records -> {
            written.set(interactions.storeNew(reader.read(records)));
            return written.get();
          });
    } finally {
      unanswered.addAll(written.get());
    }
    List<Event> stored = List.copyOf(unanswered);
    unanswered.clear();
    return stored;
  }

  @Override
  public void onIdleContainer(Map<TopicPartition, Long> partitions, ConsumerSeekCallback consumer) {
    progress.nothingToRead(Event.TOPIC);
  }
}
