package dev.perennial.features.store;

import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.KnownItem;
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
  private Map<ItemId, KnownItem> items = new HashMap<>();
  private @Nullable Double acquisitionCost;
  private @Nullable String acquisitionChannel;

  SequenceRows(Consumer<StoredSequence> reader) {
    this.reader = reader;
  }

  @Override
  public void processRow(ResultSet row) throws SQLException {
    UserId user = sameOrNext(row);
    if (row.getString(3) != null) {
      add(event(user, row), row);
    }
  }

  /** Hands over the last user. */
  void end() {
    if (userId != null) {
      events.sort(Event.IN_SEQUENCE); // as Java compares ids; the database compares their bytes
      Background background = new Background(items::get, acquisitionCost, acquisitionChannel);
      reader.accept(new StoredSequence(userId, version, events, background));
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
    items = new HashMap<>();
    acquisitionCost = number(row, 16);
    acquisitionChannel = row.getString(17);
    return next;
  }

  private void add(Event event, ResultSet row) throws SQLException {
    events.add(event);
    ItemId item = event.itemId();
    if (item != null && !items.containsKey(item)) {
      items.put(item, new KnownItem(row.getString(7), number(row, 14), number(row, 15)));
    }
  }

  private static @Nullable Double number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
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
