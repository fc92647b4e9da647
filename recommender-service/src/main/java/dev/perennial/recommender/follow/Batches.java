package dev.perennial.recommender.follow;

import dev.perennial.conventions.kafka.StoredOffsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the effect of a batch and its offsets in one transaction, and goes on from there. */
final class Batches {
  private final StoredOffsets offsets;
  private final TransactionTemplate transaction;

  Batches(StoredOffsets offsets, TransactionTemplate transaction) {
    this.offsets = offsets;
    this.transaction = transaction;
  }

  void store(List<ConsumerRecord<String, byte[]>> batch, Runnable effect) {
    Map<TopicPartition, Span> spans = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> received : batch) {
      Span alone = new Span(received.offset(), received.offset() + 1);
      spans.merge(
          new TopicPartition(received.topic(), received.partition()),
          alone,
          (span, next) -> new Span(span.first, next.next));
    }
    transaction.executeWithoutResult(
        status -> {
          spans.forEach((partition, span) -> offsets.advance(partition, span.first, span.next));
          effect.run();
        });
  }

  void seek(Iterable<TopicPartition> partitions, ConsumerSeekCallback consumer) {
    for (TopicPartition partition : partitions) {
      offsets
          .next(partition)
          .ifPresent(next -> consumer.seek(partition.topic(), partition.partition(), next));
    }
  }

  /** Offsets of one partition: the first of a batch and the one after its last. */
  private record Span(long first, long next) {}
}
