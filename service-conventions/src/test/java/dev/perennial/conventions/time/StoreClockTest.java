package dev.perennial.conventions.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreClockTest {
  private final ApplicationContextRunner store =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(StoreClockConfiguration.class));

  @Test
  void isTheWallClockByDefault() {
    store.run(context -> assertThat(behind(context.getBean(Clock.class))).isZero());
  }

  @Test
  void isBehindInAStoreWhoseHistoryEndsInThePast() {
    store
        .withPropertyValues("perennial.clock.offset=-5000d")
        .run(context -> assertThat(behind(context.getBean(Clock.class))).isEqualTo(5000));
  }

  @Test
  void readsTheOffsetAsItsSenderWritesIt() {
    store
        .withPropertyValues("perennial.clock.offset=" + Duration.ofDays(-2).plusHours(1))
        .run(
            context ->
                assertThat(context.getBean(StoreClockProperties.class).offset())
                    .isEqualTo(Duration.ofHours(-47)));
  }

  @Test
  void givesWayToAClockOfTheServicesOwn() {
    Clock stopped = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    store
        .withBean(Clock.class, () -> stopped)
        .run(context -> assertThat(context.getBean(Clock.class)).isSameAs(stopped));
  }

  /** Whole days, rounded: the clock goes on between the two readings. */
  private static long behind(Clock clock) {
    return Math.round(
        Duration.between(clock.instant(), Instant.now()).toMillis()
            / (double) Duration.ofDays(1).toMillis());
  }
}
