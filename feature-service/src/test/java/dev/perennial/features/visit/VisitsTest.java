package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitsTest {
  private final Events ada = Events.of("ada");
  private final Visits visits = new Visits();

  @Test
  void endsWithHalfAnHourOfSilence() {
    assertThat(
            beginnings(
                view("2011-01-01T10:00:00Z"),
                view("2011-01-01T10:30:00Z"),
                view("2011-01-01T11:00:01Z")))
        .containsExactly(true, false, true);
  }

  @Test
  void endsWithItsSession() {
    assertThat(
            beginnings(
                ada.didIn("one", EventType.ITEM_VIEWED, "2011-01-01T10:00:00Z"),
                view("2011-01-01T10:01:00Z"),
                ada.didIn("one", EventType.ITEM_VIEWED, "2011-01-01T10:02:00Z"),
                ada.didIn("two", EventType.ITEM_VIEWED, "2011-01-01T10:03:00Z")))
        .containsExactly(true, false, false, true);
  }

  @Test
  void beginsWhereTheStoreSaysSo() {
    assertThat(
            beginnings(
                view("2011-01-01T10:00:00Z"),
                ada.did(EventType.SESSION_STARTED, "2011-01-01T10:01:00Z"),
                view("2011-01-01T10:02:00Z")))
        .containsExactly(true, true, false);
  }

  @Test
  void beginsOnceWhereTheBeginningOfASessionComesLate() {
    assertThat(
            beginnings(
                ada.didIn("one", EventType.ITEM_VIEWED, "2011-01-01T10:00:00Z"),
                ada.didIn("one", EventType.SESSION_STARTED, "2011-01-01T10:00:00Z")))
        .containsExactly(true, false);
  }

  @Test
  void areUnknownUntilSomeoneLooksAround() {
    visits.add(ada.bought("2011-01-01"));
    visits.add(ada.bought("2011-02-01"));
    assertThat(visits.count()).isZero();

    visits.add(view("2011-03-01"));

    assertThat(visits.count()).isEqualTo(3);
  }

  @Test
  void areNotWhatHappensElsewhere() {
    assertThat(
            List.of(
                ada.did(EventType.ITEM_REFUNDED, "2011-01-01"),
                ada.did(EventType.ITEM_RATED, "2011-01-01"),
                ada.did(EventType.ITEM_SHARED, "2011-01-01"),
                ada.did(EventType.INTERVENTION_OPENED, "2011-01-01")))
        .noneMatch(Visits::isPart);
  }

  private List<Boolean> beginnings(Event... events) {
    return List.of(events).stream().map(visits::add).toList();
  }

  private Event view(String time) {
    return ada.did(EventType.ITEM_VIEWED, time);
  }
}
