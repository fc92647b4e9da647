package dev.perennial.conventions.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Makes a consumer go on where Postgres says, whatever Kafka remembers, and from the start where
 * Postgres says nothing. Where the topic is shorter than that, it is not the topic it was: then it
 * is read from its start, and the events that are known already are found out by their ids.
 */
public final class SeekToStoredOffsets implements ConsumerAwareRebalanceListener {
  private static final Logger log = LoggerFactory.getLogger(SeekToStoredOffsets.class);

  private final StoredOffsets offsets;

  public SeekToStoredOffsets(StoredOffsets offsets) {
    this.offsets = offsets;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    for (TopicPartition partition : partitions) {
      OptionalLong next = offsets.next(partition);
      if (next.isEmpty()) {
        consumer.seekToBeginning(List.of(partition));
      } else if (next.getAsLong() <= ends.getOrDefault(partition, 0L)) {
        consumer.seek(partition, next.getAsLong());
      } else {
        startAgain(consumer, partition);
      }
    }
  }

  private void startAgain(Consumer<?, ?> consumer, TopicPartition partition) {
    log.warn("{} is shorter than what was consumed of it: reading it from its start", partition);
    offsets.forget(partition);
    consumer.seekToBeginning(List.of(partition));
  }
}
