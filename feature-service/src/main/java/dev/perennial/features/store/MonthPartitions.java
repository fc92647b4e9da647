package dev.perennial.features.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The partitions of {@code behavior_event}, one a month (UTC), made when the first event of a month
 * arrives. A new one is made apart and then attached: that waits for no reader, while {@code create
 * table … partition of} would wait for all of them, and a training run reads for minutes.
 */
final class MonthPartitions {
  private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyy_MM");

  private final JdbcClient jdbc;

  MonthPartitions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes, in the caller's transaction, the partitions that events of these times need. */
  void ensure(Collection<Instant> times) {
    List<YearMonth> missing =
        missing(times.stream().map(MonthPartitions::monthOf).distinct().toList());
    if (missing.isEmpty()) {
      return;
    }
    waitForOtherMakers();
    missing(missing).forEach(this::make);
  }

  private List<YearMonth> missing(List<YearMonth> months) {
    String[] names = months.stream().map(MonthPartitions::nameOf).toArray(String[]::new);
    List<String> missing =
        jdbc.sql("select name from unnest(?) name where to_regclass(name) is null")
            .param(names)
            .query((row, number) -> row.getString(1))
            .list();
    return months.stream().filter(month -> missing.contains(nameOf(month))).toList();
  }

  private void waitForOtherMakers() {
    jdbc.sql("select pg_advisory_xact_lock('behavior_event'::regclass::oid::bigint)")
        .query((row, number) -> number)
        .list();
  }

  private void make(YearMonth month) {
    String name = nameOf(month);
    jdbc.sql("create table %s (like behavior_event including all)".formatted(name)).update();
    jdbc.sql(
            "alter table behavior_event attach partition %s for values from ('%s') to ('%s')"
                .formatted(name, startOf(month), startOf(month.plusMonths(1))))
        .update();
  }

  private static YearMonth monthOf(Instant time) {
    return YearMonth.from(time.atOffset(ZoneOffset.UTC));
  }

  private static String nameOf(YearMonth month) {
    return "behavior_event_" + SUFFIX.format(month);
  }

  private static Instant startOf(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
