package dev.perennial.features.consume;

import dev.perennial.conventions.kafka.StoredOffsets;
import dev.perennial.model.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** The accepted events that wait on Kafka to be stored. */
public final class Backlog {
  private static final int PATIENCE_SECONDS = 5;

  private final Admin kafka;
  private final StoredOffsets offsets;

  Backlog(Admin kafka, StoredOffsets offsets) {
    this.kafka = kafka;
    this.offsets = offsets;
  }

  /**
   * Records of the topic's end that are not stored yet, over all partitions.
   *
   * @throws IllegalStateException where Kafka does not answer
   */
  public long records() {
    try {
      List<TopicPartition> partitions = partitions();
      Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(partitions, OffsetSpec.latest());
      Map<TopicPartition, ListOffsetsResultInfo> starts =
          offsets(partitions, OffsetSpec.earliest());
      return partitions.stream()
          .mapToLong(one -> at(ends, one) - offsets.next(one).orElse(at(starts, one)))
          .sum();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not say where " + Event.TOPIC + " ends", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking Kafka", e);
    }
  }

  private static long at(
      Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
    return Objects.requireNonNull(offsets.get(partition)).offset();
  }

  private List<TopicPartition> partitions()
      throws ExecutionException, InterruptedException, TimeoutException {
    TopicDescription topic =
        Objects.requireNonNull(
            kafka
                .describeTopics(List.of(Event.TOPIC))
                .allTopicNames()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .get(Event.TOPIC));
    return topic.partitions().stream()
        .map(partition -> new TopicPartition(Event.TOPIC, partition.partition()))
        .toList();
  }

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(
      List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException, TimeoutException {
    return kafka
        .listOffsets(partitions.stream().collect(Collectors.toMap(one -> one, one -> which)))
        .all()
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
