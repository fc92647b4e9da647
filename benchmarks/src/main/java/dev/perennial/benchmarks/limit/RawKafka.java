package dev.perennial.benchmarks.limit;

import dev.perennial.benchmarks.result.Rate;
import dev.perennial.benchmarks.workload.WrittenEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One producer with the durability of ingest (all replicas, idempotent, lz4) that does nothing but
 * send bytes which lie ready.
 */
public final class RawKafka {
  private static final String TOPIC = "raw-kafka";
  private static final int PARTITIONS = 2;

  private final String bootstrapServers;

  public RawKafka(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Sends all events and waits until each is acknowledged. */
  public double eventsPerSecond(List<WrittenEvent> events)
      throws ExecutionException, InterruptedException {
    createTopic();
    try (KafkaProducer<String, byte[]> producer = producer()) {
      producer.partitionsFor(TOPIC);
      return Rate.of(events.size(), () -> send(events, producer));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback counts
  private static void send(List<WrittenEvent> events, KafkaProducer<String, byte[]> producer) {
    Acknowledgements acknowledgements = new Acknowledgements(events.size());
    for (WrittenEvent event : events) {
      producer.send(
          new ProducerRecord<>(TOPIC, event.userId(), event.json()), acknowledgements::count);
    }
    producer.flush();
    acknowledgements.checkAll();
  }

  private void createTopic() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.LINGER_MS_CONFIG,
            5,
            ProducerConfig.BATCH_SIZE_CONFIG,
            1 << 16);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }
}
