package dev.perennial.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.json.Json;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.sequence.SequenceChange;
import dev.perennial.model.user.UserId;
import dev.perennial.servers.Servers;
import dev.perennial.servers.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** The whole service on free ports, with real servers and a made-up feature-service. */
public final class RunningPredictor implements AutoCloseable {
  private static final Duration TRAINED = Duration.ofMinutes(5);
  private static final List<String> ENDED = List.of("DONE", "FAILED");

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningPredictor(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it.
   *
   * @param schema where it keeps its tables; two starts with one schema are a restart
   */
  public static RunningPredictor start(
      FakeFeatureService features, String schema, Path models, String... more) {
    List<String> arguments = arguments(features, schema, models);
    arguments.addAll(List.of(more));
    return new RunningPredictor(
        LifecyclePredictorApplication.start(arguments.toArray(String[]::new)));
  }

  /** With what it is started. */
  static List<String> arguments(FakeFeatureService features, String schema, Path models) {
    Servers servers = TestServers.shared();
    return new ArrayList<>(
        List.of(
            "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
            "--spring.datasource.url=" + servers.jdbcUrl(),
            "--spring.datasource.hikari.schema=" + schema,
            "--spring.flyway.schemas=" + schema,
            "--spring.flyway.default-schema=" + schema,
            "--spring.jpa.properties.hibernate.default_schema=" + schema,
            "--server.port=0",
            "--management.server.port=0",
            "--perennial.access.open=true",
            "--perennial.topics.partitions=2",
            "--perennial.feature-service.url=" + features.url(),
            "--perennial.models.directory=" + models,
            "--perennial.training.directory=" + models.resolve("training"),
            "--perennial.predictions.count-every=200ms"));
  }

  /** Says that a user's sequence has changed, just now. */
  public void changed(UserId user, long version) {
    publish(SequenceChange.TOPIC, user.value(), new SequenceChange(user, version, Instant.now()));
  }

  public void publish(String topic, String key, Object value) {
    publish(topic, key, Json.write(value));
  }

  public void publish(String topic, String key, byte[] value) {
    kafka().send(topic, key, value).join();
  }

  public LifecyclePrediction lifecycle(UserId user) {
    String id = URLEncoder.encode(user.value(), StandardCharsets.UTF_8).replace("+", "%20");
    byte[] body = get("/v1/users/" + id + "/lifecycle").body();
    return Json.read(body, LifecyclePrediction.class);
  }

  public HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(uri("local.server.port", path)).build());
  }

  public HttpResponse<byte[]> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(uri("local.server.port", path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  public JsonNode json(String path) {
    return Json.mapper().readTree(get(path).body());
  }

  /** The training that is going on, once it is done. */
  public JsonNode trained() {
    await().atMost(TRAINED).until(() -> ENDED.contains(training().get("phase").asString()));
    JsonNode training = training();
    assertThat(training.get("phase").asString()).as("%s", training).isEqualTo("DONE");
    return training;
  }

  private JsonNode training() {
    return json("/v1/models").get("training");
  }

  public JsonNode health() {
    URI uri = uri("local.management.port", "/actuator/health");
    return Json.mapper().readTree(send(HttpRequest.newBuilder(uri).build()).body());
  }

  public String metrics() {
    URI uri = uri("local.management.port", "/actuator/prometheus");
    return new String(send(HttpRequest.newBuilder(uri).build()).body(), StandardCharsets.UTF_8);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  @SuppressWarnings("unchecked")
  private KafkaTemplate<String, byte[]> kafka() {
    return context.getBean(KafkaTemplate.class);
  }

  private URI uri(String port, String path) {
    return URI.create(
        "http://127.0.0.1:%s%s".formatted(context.getEnvironment().getProperty(port), path));
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
