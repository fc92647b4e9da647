package dev.perennial.predictor;

import dev.perennial.model.json.Json;
import dev.perennial.servers.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that a topic holds, as it arrives. */
public final class TopicReader<T> implements AutoCloseable {
  private final List<T> values = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean running = true;

  public TopicReader(String topic, Class<T> type) {
    thread = Thread.ofPlatform().daemon().start(() -> read(topic, type));
  }

  public List<T> values() {
    return List.copyOf(values);
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    thread.join();
  }

  private void read(String topic, Class<T> type) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.shared().bootstrapServers(),
            ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString(),
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      while (running) {
        consumer
            .poll(Duration.ofMillis(50))
            .forEach(record -> values.add(Json.read(record.value(), type)));
      }
    }
  }
}
