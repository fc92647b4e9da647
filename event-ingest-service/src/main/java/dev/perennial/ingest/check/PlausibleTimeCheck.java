package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time at which something can have happened: not before shops were online, not yet to come. */
record PlausibleTimeCheck(TimeCheck time, TimeProperties limits, Clock clock)
    implements FieldCheck<Instant> {
  @Override
  public String field() {
    return time.field();
  }

  @Override
  public @Nullable Instant read(Fields fields) {
    Instant instant = time.read(fields);
    if (instant == null) {
      return null;
    }
    if (instant.isBefore(limits.earliest())) {
      fields.refuse(
          field(),
          ProblemCode.TOO_LONG_AGO,
          "%s must not be before %s, but is %s".formatted(field(), limits.earliest(), instant));
    }
    Instant latest = clock.instant().plus(limits.ahead());
    if (instant.isAfter(latest)) {
      fields.refuse(
          field(),
          ProblemCode.IN_THE_FUTURE,
          "%s must not be after %s, but is %s".formatted(field(), latest, instant));
    }
    return instant;
  }
}
