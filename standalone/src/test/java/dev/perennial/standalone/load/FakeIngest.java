package dev.perennial.standalone.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.perennial.model.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** An ingest over HTTP that accepts every event, unless a test told it what to answer next. */
final class FakeIngest implements AutoCloseable {
  private final HttpServer server;
  private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
  private final List<byte[]> requests = new CopyOnWriteArrayList<>();
  private final List<byte[]> taken = new CopyOnWriteArrayList<>();

  FakeIngest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/events", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Answers one of the next requests so; a success takes the events, anything else does not. */
  void next(int status, String body) {
    next.add(new Answer(status, body));
  }

  /** Every request's body, in the order of arrival. */
  List<byte[]> requests() {
    return requests;
  }

  /** The events of every request that was answered with success. */
  List<JsonNode> taken() {
    return taken.stream().flatMap(body -> Json.mapper().readTree(body).valueStream()).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    requests.add(body);
    Answer told = next.poll();
    Answer answer = told == null ? accepted(Json.mapper().readTree(body).size()) : told;
    if (answer.status < 300) {
      taken.add(body);
    }
    byte[] json = answer.body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status, json.length == 0 ? -1 : json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  private static Answer accepted(int events) {
    return new Answer(
        202, "{\"accepted\":%d,\"repeated\":0,\"rejected\":0,\"results\":[]}".formatted(events));
  }

  private record Answer(int status, String body) {}
}
