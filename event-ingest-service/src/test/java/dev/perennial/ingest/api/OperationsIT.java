package dev.perennial.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ingest.api.RunningService.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OperationsIT {
  private final RunningService service = RunningService.shared();

  @Test
  void saysThatKafkaIsThere() {
    Answer health = service.manage("/actuator/health");

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().at("/components/kafka/status").asString()).isEqualTo("UP");
    assertThat(health.json().at("/components/kafka/details/brokers").intValue()).isPositive();
  }

  @Test
  void showsEveryCountFromTheStart() {
    assertThat(service.manage("/actuator/prometheus").text())
        .contains("perennial_events_accepted_total{source=\"rest\"}")
        .contains("perennial_events_accepted_total{source=\"perennial.raw-events.v1\"}")
        .contains("perennial_events_rejected_total{code=\"EVENT_TOO_LARGE\"}")
        .contains("perennial_events_repeated_total ")
        .contains("perennial_events_late_total ");
  }

  @Test
  void countsWhatBecameOfEvents() {
    String accepted = "perennial_events_accepted_total{source=\"rest\"}";
    String late = "perennial_events_late_total";
    String wrongType = "perennial_events_rejected_total{code=\"WRONG_TYPE\"}";
    double acceptedBefore = service.counter(accepted);
    double lateBefore = service.counter(late);
    double wrongBefore = service.counter(wrongType);

    service.post("/v1/events", BadRequestIT.event("\"sessionId\":\"s\""));
    service.post("/v1/events", EventsIT.view(UUID.randomUUID().toString()));
    service.post("/v1/events", BadRequestIT.event("\"userId\":1,\"price\":-1"));

    assertThat(service.counter(accepted)).isEqualTo(acceptedBefore + 2);
    assertThat(service.counter(late)).isEqualTo(lateBefore + 1);
    assertThat(service.counter(wrongType)).isEqualTo(wrongBefore + 1);
  }

  @Test
  void describesItsCalls() {
    Answer api = service.get("/v3/api-docs");

    assertThat(api.json().get("paths").propertyNames())
        .contains("/v1/events", "/v1/items", "/v1/items/{itemId}", "/v1/users/{userId}");
    assertThat(api.json().at("/paths/~1v1~1events/post/requestBody/content").toString())
        .contains("Event");
  }
}
