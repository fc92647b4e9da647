package dev.perennial.ingest.api;

import dev.perennial.model.json.Json;
import dev.perennial.servers.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What lies on a topic, from its beginning. */
final class TopicReader implements AutoCloseable {
  private final Consumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

  TopicReader(String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", TestServers.shared().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The records that match, once there are so many of them. */
  List<ConsumerRecord<String, byte[]>> await(
      int count, Predicate<ConsumerRecord<String, byte[]>> wanted) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(1))
        .until(() -> poll(Duration.ofMillis(100)).stream().filter(wanted).count() >= count);
    return seen.stream().filter(wanted).toList();
  }

  /** The records that match of all that lie there now. */
  List<ConsumerRecord<String, byte[]>> all(Predicate<ConsumerRecord<String, byte[]>> wanted) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    Awaitility.await()
        .until(
            () -> {
              poll(Duration.ofMillis(50));
              return ends.entrySet().stream()
                  .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
    return seen.stream().filter(wanted).toList();
  }

  static JsonNode json(ConsumerRecord<String, byte[]> received) {
    return Json.mapper().readTree(received.value());
  }

  static String header(ConsumerRecord<String, byte[]> received, String name) {
    Header header = received.headers().lastHeader(name);
    return header == null ? "none" : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }

  private List<ConsumerRecord<String, byte[]>> poll(Duration patience) {
    consumer.poll(patience).forEach(seen::add);
    return seen;
  }
}
