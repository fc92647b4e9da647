package dev.perennial.conventions;

import dev.perennial.model.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A service that has little to say but obeys the conventions, and what a client says to it. */
final class TinyService implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  private TinyService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static TinyService start(String... settings) {
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "--spring.config.import=classpath:service-conventions.yaml",
                    "--spring.kafka.admin.auto-create=false",
                    "--server.port=0"),
                Stream.of(settings))
            .toArray(String[]::new);
    return new TinyService(new SpringApplicationBuilder(Application.class).run(arguments));
  }

  Answer get(String path, String... headers) throws IOException, InterruptedException {
    return send(request(path, headers).GET());
  }

  Answer post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    context.close();
    client.close();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .setHeader("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body());
  }

  /** What came back. */
  record Answer(int status, String type, String body) {
    JsonNode json() {
      return Json.mapper().readTree(body);
    }

    /** Status, type and code, for a problem. */
    String problem() {
      return "%d %s %s".formatted(status, type, json().path("code").asString("-"));
    }

    String detail() {
      return json().path("detail").asString();
    }
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({ShelfController.class, OfficeController.class})
  static class Application {}
}
