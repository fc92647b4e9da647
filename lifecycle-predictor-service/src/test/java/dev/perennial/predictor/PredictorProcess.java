package dev.perennial.predictor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole service as a process of its own, which can be killed. */
public final class PredictorProcess implements AutoCloseable {
  private final Process process;
  private final int port;
  private final int management;

  private PredictorProcess(Process process, int port, int management) {
    this.process = process;
    this.port = port;
    this.management = management;
  }

  /** Starts it with the servers of this JVM; its output goes to a file under target/. */
  public static PredictorProcess start(
      FakeFeatureService features, String schema, Path models, String... more) {
    int port = freePort();
    int management = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LifecyclePredictorApplication.class.getName()));
    command.addAll(RunningPredictor.arguments(features, schema, models));
    command.removeIf(argument -> argument.contains("server.port="));
    command.addAll(List.of(more));
    command.add("--server.port=" + port);
    command.add("--management.server.port=" + management);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(Path.of("target", "predictor-process.log").toFile());
      return new PredictorProcess(builder.start(), port, management);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its metrics; empty while it does not answer. */
  public String metrics() {
    return send(HttpRequest.newBuilder(uri(management, "/actuator/prometheus")));
  }

  /** The body of its answer; empty while it does not answer. */
  public String get(String path) {
    return send(HttpRequest.newBuilder(uri(port, path)));
  }

  /** The body of its answer; empty while it does not answer. */
  public String post(String path, String body) {
    return send(
        HttpRequest.newBuilder(uri(port, path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static URI uri(int port, String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
  }

  private static String send(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** Kills it: it has no time to finish anything. */
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
