package dev.perennial.features;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.servers.Servers;
import dev.perennial.servers.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** The service on the shared servers, in a database of its own, with a producer to feed it. */
public final class FeatureServer implements AutoCloseable {
  private final Servers servers = TestServers.shared();
  private final String database;
  private final KafkaProducer<String, byte[]> producer;
  private ConfigurableApplicationContext context;

  private FeatureServer(String database, String... arguments) {
    this.database = database;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers.bootstrapServers(), "linger.ms", "5"),
            new StringSerializer(),
            new ByteArraySerializer());
    execute("drop database if exists " + database);
    execute("create database " + database);
    this.context = startContext(arguments);
  }

  public static FeatureServer start(String database, String... arguments) {
    return new FeatureServer(database, arguments);
  }

  /** Stops the service as a deployment would and starts it anew. */
  public void restart(String... arguments) {
    context.close();
    context = startContext(arguments);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  public RestClient rest() {
    return client("local.server.port");
  }

  public RestClient management() {
    return client("local.management.port");
  }

  public void send(Event... events) {
    Stream.of(events).forEach(event -> send(Event.TOPIC, "" + event.userId(), Json.write(event)));
    producer.flush();
  }

  public Future<?> send(String topic, String key, byte[] value) {
    return producer.send(new ProducerRecord<>(topic, key, value));
  }

  /** The metrics, as Prometheus reads them. */
  public String scrape() {
    return management().get().uri("/actuator/prometheus").retrieve().body(String.class);
  }

  public UserSequence sequence(String userId) {
    return rest()
        .get()
        .uri("/v1/users/{userId}/sequence", userId)
        .retrieve()
        .body(UserSequence.class);
  }

  /** Ends every connection to the database but its own, as a failover does. */
  public void endConnections() {
    execute(
        """
        select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'
        """
            .formatted(database));
  }

  /** How many events of users whose id begins so are stored. */
  public long stored(String userPrefix) {
    return jdbc()
        .sql("select count(*) from behavior_event where starts_with(user_id, ?)")
        .param(userPrefix)
        .query(Long.class)
        .single();
  }

  /** Everything that is on a topic now. */
  public List<ConsumerRecord<String, byte[]>> onTopic(String topic) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
      return all;
    }
  }

  @Override
  public void close() {
    context.close();
    producer.close();
  }

  private ConfigurableApplicationContext startContext(String... arguments) {
    return FeatureApplication.start(
        Stream.concat(
                Stream.of(
                    "--server.port=0",
                    "--management.server.port=0",
                    "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                    "--spring.datasource.url=" + jdbcUrl(),
                    "--perennial.access.open=true"),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private RestClient client(String port) {
    Environment environment = context.getEnvironment();
    return RestClient.create("http://localhost:" + environment.getProperty(port));
  }

  public String jdbcUrl() {
    return servers.jdbcUrl().replaceFirst("/[a-z_]+\\?", "/" + database + "?");
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(servers.jdbcUrl())) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
