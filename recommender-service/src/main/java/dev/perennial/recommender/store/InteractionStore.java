package dev.perennial.recommender.store;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.PlaceDemand;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** What users did with items, each event once, in the order of arrival. */
public final class InteractionStore {
  private static final int REPLAYED_AT_ONCE = 2_000;

  private static final String INSERT =
      """
      insert into interaction
        (event_id, user_id, type, occurred_at, item_id, quantity, price, order_id, country, device)
      select * from unnest(
        ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::int[], ?::numeric[],
        ?::text[], ?::text[], ?::text[])
      on conflict (event_id) do nothing
      returning event_id
      """;

  private static final String SELECT =
      """
      select event_id, user_id, type, occurred_at, item_id, quantity, price, order_id, country,
        device
      from interaction order by\s""";

  private static final String MEDIAN_SPENDING =
      """
      select percentile_cont(0.5) within group (order by quantity * price)
      from interaction where type = 'ITEM_PURCHASED'
      """;

  private final JdbcTemplate jdbc;

  InteractionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores the events that name an item and are not stored yet, and returns just those. */
  public List<Event> storeNew(List<Event> events) {
    List<Event> interactions = events.stream().filter(event -> event.itemId() != null).toList();
    if (interactions.isEmpty()) {
      return List.of();
    }
    Set<String> stored = insert(interactions);
    return interactions.stream().filter(event -> stored.remove(event.eventId().value())).toList();
  }

  /** Hands over everything stored, in the order of arrival, some at a time. */
  void replay(Consumer<List<Event>> learner) {
    List<Event> some = new ArrayList<>(REPLAYED_AT_ONCE);
    read(
        "position",
        event -> {
          some.add(event);
          if (some.size() == REPLAYED_AT_ONCE) {
            learner.accept(some);
            some.clear();
          }
        });
    learner.accept(some);
  }

  /** Hands over everything stored, day by day (UTC), in the order of time. */
  void days(Consumer<List<Event>> learner) {
    List<Event> day = new ArrayList<>();
    read(
        "occurred_at, position",
        event -> {
          if (!day.isEmpty() && !dayOf(event).equals(dayOf(day.getFirst()))) {
            learner.accept(List.copyOf(day));
            day.clear();
          }
          day.add(event);
        });
    if (!day.isEmpty()) {
      learner.accept(day);
    }
  }

  private static LocalDate dayOf(Event event) {
    return LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
  }

  private void read(String order, Consumer<Event> reader) {
    jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(SELECT + order);
          statement.setFetchSize(REPLAYED_AT_ONCE);
          return statement;
        },
        row -> {
          reader.accept(event(row));
        });
  }

  /** The median of what was spent on one item of an order; 0 where nothing was bought. */
  double medianSpending() {
    Double median = jdbc.queryForObject(MEDIAN_SPENDING, Double.class);
    return median == null ? 0 : median;
  }

  private Set<String> insert(List<Event> events) {
    PreparedStatementCallback<Set<String>> insert =
        statement -> {
          bind(statement, events);
          Set<String> stored = HashSet.newHashSet(events.size());
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              stored.add(rows.getString(1));
            }
          }
          return stored;
        };
    Set<String> stored = jdbc.execute(INSERT, insert);
    return stored == null ? Set.of() : stored;
  }

  private static void bind(PreparedStatement statement, List<Event> events) throws SQLException {
    array(statement, 1, "text", events, event -> event.eventId().value());
    array(statement, 2, "text", events, event -> event.userId().value());
    array(statement, 3, "text", events, event -> event.type().name());
    array(
        statement, 4, "timestamptz", events, event -> event.occurredAt().atOffset(ZoneOffset.UTC));
    array(statement, 5, "text", events, event -> String.valueOf(event.itemId()));
    array(statement, 6, "int4", events, Event::quantity);
    array(statement, 7, "numeric", events, Event::price);
    array(
        statement,
        8,
        "text",
        events,
        event -> event.orderId() == null ? null : event.orderId().value());
    array(statement, 9, "text", events, event -> event.context().get(PlaceDemand.COUNTRY));
    array(statement, 10, "text", events, event -> event.context().get(PlaceDemand.DEVICE));
  }

  private static void array(
      PreparedStatement statement,
      int place,
      String type,
      List<Event> events,
      Function<Event, @Nullable Object> column)
      throws SQLException {
    Array array =
        statement.getConnection().createArrayOf(type, events.stream().map(column).toArray());
    statement.setArray(place, array);
  }

  private static Event event(ResultSet row) throws SQLException {
    int quantity = row.getInt("quantity");
    boolean hasQuantity = !row.wasNull();
    BigDecimal price = row.getBigDecimal("price");
    String orderId = row.getString("order_id");
    return new Event(
        new EventId(row.getString("event_id")),
        new UserId(row.getString("user_id")),
        EventType.valueOf(row.getString("type")),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        new ItemId(row.getString("item_id")),
        hasQuantity ? quantity : null,
        price,
        orderId == null ? null : new OrderId(orderId),
        null,
        null,
        context(row));
  }

  private static Map<String, String> context(ResultSet row) throws SQLException {
    Map<String, String> context = new HashMap<>();
    for (String key : List.of(PlaceDemand.COUNTRY, PlaceDemand.DEVICE)) {
      String value = row.getString(key);
      if (value != null) {
        context.put(key, value);
      }
    }
    return context;
  }
}
