package dev.perennial.ingest.api;

import dev.perennial.ingest.EventIngestApplication;
import dev.perennial.model.json.Json;
import dev.perennial.servers.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The service on free ports, and what a client says to it. */
final class RunningService implements AutoCloseable {
  /** Lets everyone in. */
  static final String OPEN = "--perennial.access.open=true";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** The service beside the shared servers, one for all tests of the JVM. */
  static RunningService shared() {
    return Shared.SERVICE;
  }

  static RunningService start(String bootstrapServers, String... settings) {
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                    "--server.port=0",
                    "--management.server.port=0"),
                Stream.of(settings))
            .toArray(String[]::new);
    return new RunningService(EventIngestApplication.start(arguments));
  }

  Answer post(String path, String json) {
    return send(request(path).POST(BodyPublishers.ofString(json)));
  }

  Answer post(String path, byte[] body, String... headers) {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  CompletableFuture<Answer> postLater(String path, String json) {
    return client
        .sendAsync(
            request(path).POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofByteArray())
        .thenApply(Answer::of);
  }

  Answer put(String path, String json) {
    return send(request(path).PUT(BodyPublishers.ofString(json)));
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer manage(String path) {
    return send(HttpRequest.newBuilder(at("local.management.port", path)).GET());
  }

  /** The value of a counter, by its whole line up to the value. */
  double counter(String name) {
    return manage("/actuator/prometheus")
        .text()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no metric " + name));
  }

  @Override
  public void close() {
    context.close();
    client.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(at("local.server.port", path))
        .header("Content-Type", "application/json");
  }

  private URI at(String port, String path) {
    return URI.create(
        "http://localhost:%s%s".formatted(context.getEnvironment().getProperty(port), path));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return Answer.of(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the service answered. */
  record Answer(int status, Map<String, String> headers, byte[] body) {
    static Answer of(HttpResponse<byte[]> response) {
      Map<String, String> headers =
          response.headers().map().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
      return new Answer(response.statusCode(), headers, response.body());
    }

    JsonNode json() {
      return Json.mapper().readTree(body);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** Status, code and the first error's pointer, for a problem. */
    String problem() {
      JsonNode json = json();
      return "%d %s %s"
          .formatted(
              status, json.path("code").asString(), json.at("/errors/0/pointer").asString("-"));
    }
  }

  private static final class Shared {
    static final RunningService SERVICE = start(TestServers.shared().bootstrapServers(), OPEN);
  }
}
