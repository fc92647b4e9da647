package dev.perennial.predictor.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.FakeFeatureService;
import dev.perennial.predictor.Shoppers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeatureServiceTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void readsTheUsersAskedFor() {
    UserId known = new UserId("a & b=c/ü 1");
    try (FakeFeatureService fake = new FakeFeatureService()) {
      fake.knows(known, 4, Shoppers.regular(known, 3, Duration.ofDays(5), NOW));

      List<UserSequence> sequences = client(fake.url()).sequences(List.of(known, user("nobody")));

      assertThat(sequences).extracting(UserSequence::userId).containsExactly(known, user("nobody"));
      assertThat(sequences).extracting(UserSequence::version).containsExactly(4L, 0L);
      assertThat(sequences.getFirst().events()).hasSize(6);
      assertThat(sequences.getFirst().snapshots()).hasSize(1);
    }
  }

  @Test
  void asksSeveralTimesWhereTheIdsAreTooLongForOneUrl() {
    List<UserId> users = IntStream.range(0, 256).mapToObj(i -> user("ü".repeat(120) + i)).toList();
    try (FakeFeatureService fake = new FakeFeatureService()) {
      assertThat(client(fake.url()).sequences(users))
          .extracting(UserSequence::userId)
          .containsExactlyElementsOf(users);
      assertThat(fake.requests()).isGreaterThan(5);
    }
  }

  @Test
  void streamsTheHistoryAsOfSeveralInstants() {
    UserId user = user("one");
    try (FakeFeatureService fake = new FakeFeatureService()) {
      fake.knows(user, 1, Shoppers.regular(user, 3, Duration.ofDays(5), NOW));
      List<Instant> instants = List.of(NOW.minus(Duration.ofDays(4)), NOW);

      try (Stream<UserSequence> history = client(fake.url()).history(instants)) {
        assertThat(history.toList().getFirst().snapshots())
            .extracting("asOf")
            .containsExactlyElementsOf(instants);
      }
    }
  }

  @Test
  void saysThatTheServiceIsAway() {
    FakeFeatureService fake = new FakeFeatureService();
    fake.close();

    assertThatThrownBy(() -> client(fake.url()).sequences(List.of(user("a"))))
        .isInstanceOf(FeatureServiceException.class)
        .hasMessage("the feature-service at %s does not answer", fake.url());
  }

  @Test
  void saysThatTheServiceRefuses() throws IOException {
    try (Answering server = new Answering(503, "{}", 2)) {
      assertThatThrownBy(() -> client(server.url()).sequences(List.of(user("a"))))
          .isInstanceOf(FeatureServiceException.class)
          .hasMessageContaining("status 503");
    }
  }

  @Test
  void takesAnAnswerThatBreaksOffForAFailure() throws IOException {
    String half = "{\"userId\":\"a\",\"version\":1,\"events\":[],\"snapshots\":[]}\n{\"userId\":";
    try (Answering server = new Answering(200, half, 1_000)) {
      assertThatThrownBy(() -> client(server.url()).sequences(List.of(user("a"))))
          .isInstanceOf(FeatureServiceException.class)
          .hasMessageContaining("broke off");
    }
  }

  private static FeatureService client(String url) {
    return new FeatureService(
        new FeatureServiceProperties(
            URI.create(url),
            "",
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            128));
  }

  private static UserId user(String id) {
    return new UserId(id);
  }

  /** A server that always says the same, and may promise more than it sends. */
  private static final class Answering implements AutoCloseable {
    private final HttpServer server;

    Answering(int status, String body, long promisedLength) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(status, promisedLength);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
          });
      server.start();
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
