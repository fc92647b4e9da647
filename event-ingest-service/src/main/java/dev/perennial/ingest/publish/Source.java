package dev.perennial.ingest.publish;

import dev.perennial.model.event.Event;

/** The way an event came in. */
public enum Source {
  REST("rest"),
  RAW_TOPIC(Event.RAW_TOPIC);

  private final String label;

  Source(String label) {
    this.label = label;
  }

  /** The metric's tag and the rejected record's header. */
  public String label() {
    return label;
  }
}
