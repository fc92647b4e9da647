package dev.perennial.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ingest.api.RunningService.Answer;
import dev.perennial.model.event.Event;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventsIT {
  private final RunningService service = RunningService.shared();

  @Test
  void answersOnceTheEventLiesOnTheTopicUnderItsUser() {
    String id = UUID.randomUUID().toString();

    Answer answer = service.post("/v1/events", view(id));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().at("/results/0/status").asString()).isEqualTo("ACCEPTED");
    try (TopicReader events = new TopicReader(Event.TOPIC)) {
      assertThat(
              events.all(record -> TopicReader.json(record).at("/eventId").asString().equals(id)))
          .singleElement()
          .satisfies(record -> assertThat(record.key()).isEqualTo("u1"));
    }
  }

  private static String view(String eventId) {
    return """
        {"eventId":"%s","userId":"u1","type":"ITEM_VIEWED","itemId":"i1",
         "occurredAt":"2026-03-01T10:15:30Z"}
        """
        .formatted(eventId);
  }
}
