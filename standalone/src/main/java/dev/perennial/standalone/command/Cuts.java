package dev.perennial.standalone.command;

import static dev.perennial.model.json.Checks.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Where a history can be split: after its first event, and early enough for the horizon after it to
 * be over at the end of the last day.
 */
record Cuts(Instant first, Instant last, Duration horizon) {

  /**
   * The splits asked for, or the usual ones.
   *
   * @throws IllegalArgumentException where the data does not reach around one; the message says
   *     which can be had
   */
  List<Instant> of(List<LocalDate> asked, List<Instant> usual) {
    LocalDate oldest = day(first).plusDays(1);
    LocalDate newest = day(last).plusDays(1).minusDays(horizon.toDays());
    check(
        !newest.isBefore(oldest),
        "--horizon %d: the data runs from %s to %s, which leaves nothing to learn from before a"
            + " horizon that long; at most %d days are possible",
        horizon.toDays(),
        day(first),
        day(last),
        Math.max(0, Duration.between(first, last).toDays() - 1));
    for (LocalDate split : asked) {
      check(
          !split.isBefore(oldest) && !split.isAfter(newest),
          "--split %s: the data runs from %s to %s, so that a split with %d days after it lies"
              + " between %s and %s",
          split,
          day(first),
          day(last),
          horizon.toDays(),
          oldest,
          newest);
    }
    return asked.isEmpty() ? possible(usual, newest) : starts(asked);
  }

  private List<Instant> possible(List<Instant> usual, LocalDate newest) {
    List<Instant> possible = usual.stream().filter(split -> !day(split).isAfter(newest)).toList();
    return possible.isEmpty() ? List.of(last.minus(horizon)) : possible;
  }

  private static List<Instant> starts(List<LocalDate> days) {
    return days.stream().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).toList();
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
