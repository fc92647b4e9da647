package dev.perennial.features.store;

import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads users' sequences as of an instant, through a cursor: of all the users read, one at a time
 * is in memory.
 */
public final class SequenceStore {
  private static final int ROWS_A_FETCH = 4_000;

  private static final String SELECT =
      """
      select known.user_id, known.version, event.event_id, event.occurred_at, event.type,
        event.item_id, item.category, event.quantity, event.price, event.order_id,
        event.session_id, event.recommendation_id, event.context,
        item.price, median.price, trait.acquisition_cost, trait.acquisition_channel
      from user_sequence known
        left join user_trait trait on trait.user_id = known.user_id
        left join behavior_event event
          on event.user_id = known.user_id and event.occurred_at <= ?
        left join item on item.item_id = event.item_id
        left join median_price median
          on item.item_id is not null and median.category = coalesce(item.category, '')
      """;
  private static final String IN_ORDER =
      " order by known.user_id, event.occurred_at, event.event_id";
  private static final String OF_EVERYBODY = SELECT + IN_ORDER;
  private static final String OF_SHARD = SELECT + " where mod(known.shard_key, ?) = ?" + IN_ORDER;
  private static final String OF_USERS = SELECT + " where known.user_id = any(?)" + IN_ORDER;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate reading;

  SequenceStore(JdbcTemplate jdbc, TransactionTemplate reading) {
    this.jdbc = jdbc;
    this.reading = reading;
  }

  /** Hands over the sequence of every user of the shard, in the users' order. */
  public void read(Shard shard, Instant upTo, Consumer<StoredSequence> reader) {
    if (shard.isEverybody()) {
      read(OF_EVERYBODY, reader, time(upTo));
      return;
    }
    read(OF_SHARD, reader, time(upTo), shard.of(), shard.number());
  }

  /** The sequences of these users, in the order asked for; of an unknown one, an empty one. */
  public List<StoredSequence> read(Collection<UserId> users, Instant upTo) {
    Map<UserId, StoredSequence> sequences = LinkedHashMap.newLinkedHashMap(users.size());
    users.forEach(user -> sequences.put(user, StoredSequence.unknown(user)));
    String[] ids = users.stream().map(UserId::value).toArray(String[]::new);
    read(OF_USERS, sequence -> sequences.put(sequence.userId(), sequence), time(upTo), ids);
    return List.copyOf(sequences.values());
  }

  private void read(String sql, Consumer<StoredSequence> reader, Object... parameters) {
    reading.executeWithoutResult(
        transaction -> {
          SequenceRows rows = new SequenceRows(reader);
          jdbc.query(
              connection -> {
                var statement = connection.prepareStatement(sql);
                statement.setFetchSize(ROWS_A_FETCH);
                for (int at = 0; at < parameters.length; at++) {
                  statement.setObject(at + 1, parameters[at]);
                }
                return statement;
              },
              rows);
          rows.end();
        });
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
