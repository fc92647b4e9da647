package dev.perennial.standalone.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a data set is judged on where nothing else is asked for.
 *
 * @param splits empty where it is the newest one whose outcome is known
 * @param horizon how far to look ahead
 */
record Protocol(List<Instant> splits, Duration horizon) {

  /** After these five days of a year, of which the last has the whole autumn to be judged by. */
  static final Protocol ONLINE_RETAIL =
      of(90, "2011-03-31", "2011-05-15", "2011-06-30", "2011-08-15", "2011-09-10");

  /** Half to calibrate and half to hold out, 39 weeks each (Fader, Hardie and Lee 2005). */
  static final Protocol CDNOW = of(273, "1997-09-30");

  static final Protocol OF_A_STORE = of(90);

  /** Whatever happens on the last day is still learned from: split is the midnight after it. */
  private static Protocol of(int days, String... lastDays) {
    return new Protocol(
        Stream.of(lastDays)
            .map(day -> LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
            .toList(),
        Duration.ofDays(days));
  }
}
