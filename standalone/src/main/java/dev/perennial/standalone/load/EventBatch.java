package dev.perennial.standalone.load;

import java.io.ByteArrayOutputStream;

/** Events on their way into one request: a JSON array that grows within ingest's limits. */
final class EventBatch {
  private static final int MAX_EVENTS = 500;
  private static final int MAX_BYTES = 3 << 20;

  private final ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 17);
  private int events;

  void add(byte[] event) {
    json.write(events == 0 ? '[' : ',');
    json.writeBytes(event);
    events++;
  }

  boolean hasRoomFor(byte[] event) {
    return events < MAX_EVENTS && json.size() + event.length + 2 <= MAX_BYTES;
  }

  boolean isEmpty() {
    return events == 0;
  }

  int events() {
    return events;
  }

  /** The request's body. */
  byte[] body() {
    json.write(']');
    return json.toByteArray();
  }
}
