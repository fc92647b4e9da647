package dev.perennial.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTimeTest {
  private static final Instant TODAY = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant LAST_SALE = Instant.parse("2011-12-09T12:50:00Z");

  @TempDir Path directory;

  @Test
  void isTheWallClocksInAStoreWithoutAHistory() throws IOException {
    assertThat(at(TODAY).offset()).isZero();
    assertThat(at(TODAY).now()).isEqualTo(TODAY);
  }

  @Test
  void startsAtTheNewestEventOfAHistoryThatEndsInThePast() throws IOException {
    at(TODAY).seen(LAST_SALE);

    assertThat(at(TODAY).offset()).isNegative().isEqualTo(Duration.between(TODAY, LAST_SALE));
    assertThat(at(TODAY).now()).isEqualTo(LAST_SALE);
  }

  @Test
  void startsThereAgainWheneverTheSuiteStarts() throws IOException {
    at(TODAY).seen(LAST_SALE);

    assertThat(at(TODAY.plus(Duration.ofDays(30))).now()).isEqualTo(LAST_SALE);
  }

  @Test
  void isTheWallClocksInAStoreThatIsStillOpen() throws IOException {
    at(TODAY).seen(TODAY.minus(Duration.ofDays(7)));
    assertThat(at(TODAY).offset()).isZero();

    assertThat(at(TODAY.plusSeconds(1)).offset()).isEqualTo(Duration.ofDays(-7).minusSeconds(1));
  }

  @Test
  void isNeverAheadOfTheWallClock() throws IOException {
    at(TODAY).seen(TODAY.plus(Duration.ofDays(30)));

    assertThat(at(TODAY).offset()).isZero();
  }

  @Test
  void isNotMovedBackByAnOlderImport() throws IOException {
    at(TODAY).seen(LAST_SALE);
    at(TODAY).seen(LAST_SALE.minus(Duration.ofDays(365)));

    assertThat(at(TODAY).now()).isEqualTo(LAST_SALE);
  }

  @Test
  void isMovedOnByANewerImport() throws IOException {
    at(TODAY).seen(LAST_SALE);
    at(TODAY).seen(LAST_SALE.plus(Duration.ofDays(365)));

    assertThat(at(TODAY).now()).isEqualTo(LAST_SALE.plus(Duration.ofDays(365)));
  }

  private StoreTime at(Instant wallClock) {
    return new StoreTime(directory, Clock.fixed(wallClock, ZoneOffset.UTC));
  }
}
