package dev.perennial.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What the service answers, which must be an answer. */
record Answers(HttpClient http) {
  private static final int OK = 200;

  byte[] bytes(URI question) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(HttpRequest.newBuilder(question).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != OK) {
      throw new IOException("%s answers %s".formatted(question, new String(answer.body(), UTF_8)));
    }
    return answer.body();
  }
}
