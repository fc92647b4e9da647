package dev.perennial.standalone.client;

import dev.perennial.model.item.Item;
import dev.perennial.model.json.Json;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import dev.perennial.standalone.console.Progress;
import dev.perennial.standalone.load.EventUpload;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.SuiteAddresses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls the suite's services as any other client would. */
public final class SuiteClient implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final int ITEMS_A_REQUEST = 100;
  private static final int USERS_AT_A_TIME = 8;
  private static final int REFUSED = 400;

  private final HttpClient http = HttpClient.newHttpClient();
  private final SuiteAddresses addresses;

  public SuiteClient(SuiteAddresses addresses) {
    this.addresses = addresses;
  }

  public SuiteAddresses addresses() {
    return addresses;
  }

  /** Reads {@code path} of a service's API. */
  public <T> T get(Service service, String path, Class<T> type) throws IOException {
    return Json.read(send(request(addresses.api(service).resolve(path)).GET().build()), type);
  }

  /** What a service says of itself and its parts. */
  public JsonNode health(Service service) throws IOException {
    URI uri = addresses.management(service).resolve("/actuator/health");
    return Json.mapper().readTree(send(request(uri).GET().build()));
  }

  /** Streams {@code path} of a service's API. */
  public InputStream open(Service service, String path) throws IOException {
    return sendFor(
        request(addresses.api(service).resolve(path)).GET().build(), BodyHandlers.ofInputStream());
  }

  /** Posts a body as JSON and reads the answer; {@code null} where it has no body. */
  public <T> @Nullable T post(Service service, String path, Object body, Class<T> type)
      throws IOException {
    byte[] answer =
        send(
            request(addresses.api(service).resolve(path))
                .POST(BodyPublishers.ofByteArray(Json.write(body)))
                .build());
    return answer.length == 0 ? null : Json.read(answer, type);
  }

  /** Starts sending events in batches. */
  public EventUpload upload(Progress progress) {
    return new EventUpload(addresses.api(Service.EVENT_INGEST), progress);
  }

  public void sendItems(List<Item> items) throws IOException {
    for (int from = 0; from < items.size(); from += ITEMS_A_REQUEST) {
      List<Item> some = items.subList(from, Math.min(items.size(), from + ITEMS_A_REQUEST));
      post(Service.EVENT_INGEST, "/v1/items", some, Object.class);
    }
  }

  public void sendUsers(Collection<User> users) throws IOException {
    try (ExecutorService senders = Executors.newFixedThreadPool(USERS_AT_A_TIME)) {
      List<? extends Future<?>> sent =
          users.stream().map(user -> senders.submit(() -> sendUser(user))).toList();
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("a user was not accepted", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while users are sent", e);
    }
  }

  /** Some user of the store; a made-up one where there is none yet. */
  public UserId anyUser() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                open(Service.FEATURE, "/v1/sequences?limit=1&of=100"), StandardCharsets.UTF_8))) {
      String first = lines.readLine();
      return first == null
          ? new UserId("u1")
          : Json.mapper().readValue(first, UserSequence.class).userId();
    }
  }

  /** Escapes an id for a path. */
  public static String escaped(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    http.close();
  }

  private byte[] sendUser(User user) throws IOException {
    URI uri =
        addresses.api(Service.EVENT_INGEST).resolve("/v1/users/" + escaped(user.userId().value()));
    return send(request(uri).PUT(BodyPublishers.ofByteArray(Json.write(user))).build());
  }

  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(TIMEOUT).header("Content-Type", "application/json");
  }

  private byte[] send(HttpRequest request) throws IOException {
    return sendFor(request, BodyHandlers.ofByteArray());
  }

  private <T> T sendFor(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
    try {
      HttpResponse<T> response = http.send(request, body);
      if (response.statusCode() >= REFUSED) {
        throw new IOException(
            "%s %s answers %d%s"
                .formatted(
                    request.method(),
                    request.uri(),
                    response.statusCode(),
                    response.body() instanceof byte[] problem
                        ? ": " + new String(problem, StandardCharsets.UTF_8)
                        : ""));
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while calling " + request.uri(), e);
    }
  }
}
