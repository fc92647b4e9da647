package dev.perennial.standalone.train;

import dev.perennial.model.item.Item;
import dev.perennial.model.json.Json;
import dev.perennial.sequences.dataset.Catalogue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The catalogue as the compacted topic holds it now. */
final class CatalogueTopic {
  private static final Duration POLL = Duration.ofMillis(200);

  private CatalogueTopic() {}

  /** Reads the topic from its start to the end that it has now. */
  static Catalogue read(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Item.TOPIC).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return readToEnd(consumer, consumer.endOffsets(partitions));
    }
  }

  private static Catalogue readToEnd(
      KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    Map<String, Item> items = new LinkedHashMap<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        if (record.value() == null) {
          items.remove(record.key());
        } else {
          items.put(record.key(), Json.read(record.value(), Item.class));
        }
      }
    }
    return Catalogue.of(items.values());
  }
}
