package dev.perennial.features.store;

import dev.perennial.model.sequence.SequenceChange;
import dev.perennial.model.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds events to the users' sequences, each once however often it comes: a batch is copied into a
 * staging table and goes on from there in one statement.
 */
public final class EventStore {
  private static final String STAGE =
      "create temp table if not exists staged_event (like behavior_event) on commit delete rows";
  private static final String COPY =
      "copy staged_event (%s) from stdin".formatted(EventRows.COLUMNS);

  /**
   * Keys are inserted in their order, so that two batches never wait for each other in a circle.
   */
  private static final String ADD =
      """
      with fresh as (
        insert into event_key (event_id) select event_id from staged_event order by event_id
        on conflict do nothing
        returning event_id
      ), added as (
        insert into behavior_event (%1$s)
        select %1$s from staged_event join fresh using (event_id)
        returning user_id, accepted_at
      ), grown as (
        select user_id, count(*) as events, max(accepted_at) as accepted_at
        from added group by user_id
      ), changed as (
        insert into user_sequence as known (user_id, version, accepted_at)
        select user_id, 1, accepted_at from grown order by user_id
        on conflict (user_id) do update
        set version = known.version + 1,
            accepted_at = greatest(known.accepted_at, excluded.accepted_at)
        returning user_id, version
      )
      select user_id, version, events, accepted_at from changed join grown using (user_id)
      """
          .formatted(EventRows.COLUMNS);

  private final JdbcTemplate jdbc;
  private final MonthPartitions partitions;

  EventStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.partitions = new MonthPartitions(JdbcClient.create(jdbc));
  }

  /** Adds the events that are new, in the caller's transaction. */
  public Added add(List<AcceptedEvent> events) {
    if (events.isEmpty()) {
      return new Added(0, List.of());
    }
    Collection<AcceptedEvent> distinct = firstOfEachId(events);
    partitions.ensure(distinct.stream().map(accepted -> accepted.event().occurredAt()).toList());
    stage(distinct);
    return move();
  }

  private static Collection<AcceptedEvent> firstOfEachId(List<AcceptedEvent> events) {
    Map<String, AcceptedEvent> byId = LinkedHashMap.newLinkedHashMap(events.size());
    for (AcceptedEvent accepted : events) {
      byId.putIfAbsent(accepted.event().eventId().value(), accepted);
    }
    return byId.values();
  }

  private void stage(Collection<AcceptedEvent> events) {
    EventRows rows = new EventRows(events.size());
    events.forEach(rows::add);
    byte[] bytes = rows.toBytes();
    jdbc.execute(STAGE);
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection -> {
              CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
              copy.writeToCopy(bytes, 0, bytes.length);
              return copy.endCopy();
            });
  }

  private Added move() {
    List<SequenceChange> changes = new ArrayList<>();
    int[] added = new int[1];
    jdbc.query(
        ADD,
        row -> {
          changes.add(change(row));
          added[0] += row.getInt("events");
        });
    return new Added(added[0], changes);
  }

  private static SequenceChange change(ResultSet row) throws SQLException {
    return new SequenceChange(
        new UserId(row.getString("user_id")),
        row.getLong("version"),
        row.getObject("accepted_at", OffsetDateTime.class).toInstant());
  }

  /**
   * What a batch of events added.
   *
   * @param events how many of the events were new
   * @param changes one for each user with a new event
   */
  public record Added(int events, List<SequenceChange> changes) {
    public Added {
      changes = List.copyOf(changes);
    }
  }
}
