package dev.perennial.recommender;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import dev.perennial.model.json.Json;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.servers.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/** The service on real servers and free ports, and a caller of it. */
public final class RunningRecommender implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningRecommender(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static RunningRecommender start(String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.kafka.bootstrap-servers=" + TestServers.shared().bootstrapServers(),
                "--spring.datasource.url=" + TestServers.shared().jdbcUrl(),
                "--perennial.access.open=true",
                "--server.port=0",
                "--management.server.port=0",
                "--perennial.topics.partitions=2"));
    arguments.addAll(Arrays.asList(settings));
    return new RunningRecommender(RecommenderApplication.start(arguments.toArray(String[]::new)));
  }

  public void send(Event event) {
    send(Event.TOPIC, event.userId().value(), Json.write(event));
  }

  public void send(Item item) {
    send(Item.TOPIC, item.itemId().value(), Json.write(item));
  }

  public void send(LifecyclePrediction prediction) {
    send(LifecyclePrediction.TOPIC, prediction.userId().value(), Json.write(prediction));
  }

  /** Sends events in one go and waits until Kafka has them. */
  public void sendAll(List<Event> events) {
    List<CompletableFuture<?>> sent = new ArrayList<>();
    for (Event event : events) {
      sent.add(kafka().send(Event.TOPIC, event.userId().value(), Json.write(event)));
    }
    sent.forEach(CompletableFuture::join);
  }

  /** Sends a record and waits until Kafka has it. */
  public void send(String topic, String key, byte[] value) {
    kafka().send(topic, key, value).join();
  }

  @SuppressWarnings("unchecked")
  private KafkaTemplate<String, byte[]> kafka() {
    return context.getBean("kafkaTemplate", KafkaTemplate.class);
  }

  public Recommendations recommendations(String user, String query) {
    String encoded = URLEncoder.encode(user, StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer = get("/v1/users/" + encoded + "/recommendations" + query);
    return Json.read(answer.body(), Recommendations.class);
  }

  public List<String> shown(String user, String query) {
    return recommendations(user, query).items().stream()
        .map(item -> item.itemId().value())
        .toList();
  }

  public HttpResponse<byte[]> get(String path) {
    return call(HttpRequest.newBuilder(uri("local.server.port", path)).build());
  }

  public HttpResponse<byte[]> management(String path) {
    return call(HttpRequest.newBuilder(uri("local.management.port", path)).build());
  }

  public HttpResponse<byte[]> post(String path, String json) {
    return call(
        HttpRequest.newBuilder(uri("local.server.port", path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  public long count(String sql) {
    Long rows = context.getBean(JdbcTemplate.class).queryForObject(sql, Long.class);
    return rows == null ? 0 : rows;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    http.close();
  }

  private URI uri(String portProperty, String path) {
    String port = context.getEnvironment().getRequiredProperty(portProperty);
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private HttpResponse<byte[]> call(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
