package dev.perennial.features.store;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders events as the rows of a {@code COPY … FROM STDIN} in Postgres' text format. */
final class EventRows {
  /** The columns of a row, in order. */
  static final String COLUMNS =
      "user_id, occurred_at, event_id, accepted_at, type, item_id, quantity, price, order_id,"
          + " session_id, recommendation_id, context";

  private static final int TYPICAL_ROW = 200;
  private static final String NULL = "\\N";

  private final StringBuilder rows;

  EventRows(int expected) {
    this.rows = new StringBuilder(expected * TYPICAL_ROW);
  }

  /** Appends a row; times keep the microseconds that Postgres keeps. */
  void add(AcceptedEvent accepted) {
    Event event = accepted.event();
    text(event.userId().value()).append('\t');
    rows.append(event.occurredAt().truncatedTo(ChronoUnit.MICROS)).append('\t');
    text(event.eventId().value()).append('\t');
    rows.append(accepted.acceptedAt()).append('\t');
    rows.append(event.type().name()).append('\t');
    text(event.itemId()).append('\t');
    rows.append(event.quantity() == null ? NULL : event.quantity()).append('\t');
    rows.append(event.price() == null ? NULL : event.price().toPlainString()).append('\t');
    text(event.orderId()).append('\t');
    text(event.sessionId()).append('\t');
    text(event.recommendationId()).append('\t');
    context(event.context()).append('\n');
  }

  byte[] toBytes() {
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private StringBuilder context(Map<String, String> context) {
    return context.isEmpty()
        ? rows.append(NULL)
        : text(new String(Json.write(context), StandardCharsets.UTF_8));
  }

  private StringBuilder text(@Nullable Object value) {
    return value == null ? rows.append(NULL) : escaped(value.toString());
  }

  private StringBuilder escaped(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      switch (letter) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(letter);
      }
    }
    return rows;
  }
}
