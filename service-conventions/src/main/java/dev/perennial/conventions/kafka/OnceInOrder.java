package dev.perennial.conventions.kafka;

import dev.perennial.conventions.kafka.StoredOffsets.StaleBatchException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each record its effect once: the rows and the offsets that led to them are one transaction.
 * Records whose effect is there already, because the answer to a commit was lost or another
 * instance took over, are left out.
 */
public final class OnceInOrder {
  private final StoredOffsets offsets;
  private final TransactionTemplate transaction;

  public OnceInOrder(StoredOffsets offsets, TransactionTemplate transaction) {
    this.offsets = offsets;
    this.transaction = transaction;
  }

  /** The effect's result, after commit. */
  public <T> T consume(
      List<ConsumerRecord<String, byte[]>> records,
      Function<List<ConsumerRecord<String, byte[]>>, T> effect) {
    try {
      return inTransaction(records, effect);
    } catch (StaleBatchException stale) {
      return inTransaction(withoutEffectYet(records), effect);
    }
  }

  private <T> T inTransaction(
      List<ConsumerRecord<String, byte[]>> records,
      Function<List<ConsumerRecord<String, byte[]>>, T> effect) {
    return transaction.execute(
        status -> {
          T result = effect.apply(records);
          spans(records)
              .forEach((partition, span) -> offsets.advance(partition, span.first, span.next));
          return result;
        });
  }

  private List<ConsumerRecord<String, byte[]>> withoutEffectYet(
      List<ConsumerRecord<String, byte[]>> records) {
    Map<TopicPartition, Long> next = new LinkedHashMap<>();
    return records.stream()
        .filter(
            each ->
                each.offset()
                    >= next.computeIfAbsent(
                        partitionOf(each), partition -> offsets.next(partition).orElse(0)))
        .toList();
  }

  private static Map<TopicPartition, Span> spans(List<ConsumerRecord<String, byte[]>> records) {
    Map<TopicPartition, Span> spans = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> each : records) {
      spans.merge(partitionOf(each), new Span(each.offset(), each.offset() + 1), Span::followedBy);
    }
    return spans;
  }

  private static TopicPartition partitionOf(ConsumerRecord<String, byte[]> source) {
    return new TopicPartition(source.topic(), source.partition());
  }

  /** Offsets from {@code first} up to but not including {@code next}. */
  private record Span(long first, long next) {
    Span followedBy(Span later) {
      return new Span(first, later.next);
    }
  }
}
