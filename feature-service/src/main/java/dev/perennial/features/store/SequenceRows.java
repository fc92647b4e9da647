package dev.perennial.features.store;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/** Gathers rows of events, which come user by user, into sequences. */
final class SequenceRows implements RowCallbackHandler {
  private static final ObjectReader ENTRIES =
      Json.mapper().readerFor(new TypeReference<Map<String, String>>() {});

  private final Consumer<StoredSequence> reader;
  private @Nullable UserId userId;
  private long version;
  private List<Event> events = new ArrayList<>();
  private Map<ItemId, String> categories = new HashMap<>();

  SequenceRows(Consumer<StoredSequence> reader) {
    this.reader = reader;
  }

  @Override
  public void processRow(ResultSet row) throws SQLException {
    UserId user = sameOrNext(row);
    if (row.getString(3) != null) {
      add(event(user, row), row.getString(7));
    }
  }

  /** Hands over the last user. */
  void end() {
    if (userId != null) {
      events.sort(Event.IN_SEQUENCE); // as Java compares ids; the database compares their bytes
      reader.accept(new StoredSequence(userId, version, events, categories));
    }
  }

  private UserId sameOrNext(ResultSet row) throws SQLException {
    String name = row.getString(1);
    if (userId != null && userId.value().equals(name)) {
      return userId;
    }
    end();
    UserId next = new UserId(name);
    userId = next;
    version = row.getLong(2);
    events = new ArrayList<>();
    categories = new HashMap<>();
    return next;
  }

  private void add(Event event, @Nullable String category) {
    events.add(event);
    if (category != null && event.itemId() != null) {
      categories.put(event.itemId(), category);
    }
  }

  private static Event event(UserId userId, ResultSet row) throws SQLException {
    String item = row.getString(6);
    int quantity = row.getInt(8);
    boolean hasQuantity = !row.wasNull();
    String order = row.getString(10);
    String recommendation = row.getString(12);
    return new Event(
        new EventId(row.getString(3)),
        userId,
        EventType.valueOf(row.getString(5)),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        item == null ? null : new ItemId(item),
        hasQuantity ? quantity : null,
        row.getBigDecimal(9),
        order == null ? null : new OrderId(order),
        row.getString(11),
        recommendation == null ? null : new RecommendationId(recommendation),
        entries(row.getString(13)));
  }

  /** Reads free-form entries back from their column. */
  static Map<String, String> entries(@Nullable String json) {
    return json == null ? Map.of() : ENTRIES.readValue(json);
  }
}
