package dev.perennial.features.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much history is stored, counted anew at every question. */
public final class EventTotals {
  private final JdbcClient jdbc;

  EventTotals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Totals read() {
    return jdbc.sql(
            """
            select count(*) as events, min(occurred_at) as first, max(occurred_at) as last,
                   (select count(*) from user_sequence) as users
            from behavior_event
            """)
        .query(
            (row, number) ->
                new Totals(
                    row.getLong("events"),
                    row.getLong("users"),
                    instant(row.getObject("first", OffsetDateTime.class)),
                    instant(row.getObject("last", OffsetDateTime.class))))
        .single();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant).orElse(null);
  }

  /**
   * The totals.
   *
   * @param firstOccurredAt absent where there are no events
   * @param lastOccurredAt absent where there are no events
   */
  public record Totals(
      long events,
      long users,
      @Nullable Instant firstOccurredAt,
      @Nullable Instant lastOccurredAt) {}
}
