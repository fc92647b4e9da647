package dev.perennial.standalone.load;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import tools.jackson.core.JacksonException;

/** One line of a file of events. */
public final class EventLine {
  private EventLine() {}

  /**
   * Reads the event.
   *
   * @throws IllegalArgumentException where the line is no event; the message says why
   */
  public static Event read(String line) {
    try {
      Event event = Json.mapper().readValue(line, Event.class);
      if (event == null) {
        throw new IllegalArgumentException("null is no event");
      }
      return event;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }
}
