package dev.perennial.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ingest.api.RunningService.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaAwayIT {
  private static RunningService service;

  @BeforeAll
  static void startWithoutKafka() {
    service =
        RunningService.start(
            "127.0.0.1:1", RunningService.OPEN, "--spring.kafka.admin.auto-create=false");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void saysSoWithinSecondsHoweverManyEventsThereAre() {
    String batch = EventsIT.batch(IntStream.range(0, 500).mapToObj(i -> EventsIT.view("e" + i)));
    Instant before = Instant.now();

    Answer answer = service.post("/v1/events", batch);

    assertThat(answer.problem()).isEqualTo("503 UNAVAILABLE -");
    assertThat(answer.headers().get("retry-after")).isEqualTo("1");
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(13));
    assertThat(service.counter("perennial_events_accepted_total{source=\"rest\"}")).isZero();
  }

  @Test
  void saysSoInItsHealth() {
    Answer health = service.manage("/actuator/health");

    assertThat(health.status()).isEqualTo(503);
    assertThat(health.json().at("/components/kafka/status").asString()).isEqualTo("DOWN");
    assertThat(health.json().at("/components/kafka/details/reason").asString())
        .isEqualTo("Kafka does not answer: events are refused with 503 until it does");
    assertThat(service.manage("/actuator/health/liveness").status()).isEqualTo(200);
  }
}
