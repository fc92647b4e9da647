package dev.perennial.ingest.check;

import static dev.perennial.ingest.check.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCheckTest {
  private final TimeCheck times = new TimeCheck("at");
  private final PlausibleTimeCheck plausible =
      new PlausibleTimeCheck(times, Samples.TIMES, Samples.CLOCK);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T10:15:30Z",
        "2026-03-01T12:15:30+02:00",
        "2026-03-01T10:15:30.000Z",
        "2026-03-01T10:15:30.000000000Z"
      })
  void readsATimeInAnyZone(String text) {
    assertThat(read(times, "{\"at\":\"%s\"}".formatted(text)))
        .isEqualTo(Instant.parse("2026-03-01T10:15:30Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "",
        "2026-03-01",
        "2026-03-01T10:15:30",
        "2026-02-30T10:15:30Z",
        "+12000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z"
      })
  void refusesWhatIsNoTimeAndShowsOne(String text) {
    assertThat(read(times, "{\"at\":\"%s\"}".formatted(text)))
        .isEqualTo(
            List.of(
                "/at INVALID_VALUE: at must be an ISO 8601 time with its zone, such as"
                    + " 2026-03-01T10:15:30Z, but is '%s'".formatted(text)));
  }

  @Test
  void refusesSecondsSinceTheEpoch() {
    assertThat(read(times, "{\"at\":1772359200}"))
        .isEqualTo(
            List.of("/at WRONG_TYPE: at must be a text with an ISO 8601 time, but is a number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1990-01-01T00:00:00Z", "2026-03-01T13:00:00Z"})
  void believesTheEdges(String text) {
    assertThat(read(plausible, "{\"at\":\"%s\"}".formatted(text))).isEqualTo(Instant.parse(text));
  }

  @Test
  void refusesTheYear3000() {
    assertThat(read(plausible, "{\"at\":\"3000-01-01T00:00:00Z\"}"))
        .isEqualTo(
            List.of(
                "/at IN_THE_FUTURE: at must not be after 2026-03-01T13:00:00Z, but is"
                    + " 3000-01-01T00:00:00Z"));
  }

  @Test
  void refusesATimeBeforeShopsWereOnline() {
    assertThat(read(plausible, "{\"at\":\"1989-12-31T23:59:59Z\"}"))
        .isEqualTo(
            List.of(
                "/at TOO_LONG_AGO: at must not be before 1990-01-01T00:00:00Z, but is"
                    + " 1989-12-31T23:59:59Z"));
  }
}
