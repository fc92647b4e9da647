package dev.perennial.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoreScenarioTest {
  private static final Instant END = Instant.parse("2026-11-22T14:07:31Z");
  private static final StoreScenario DEMO = StoreScenario.yearUntil(END);

  @Test
  void theDemoIsAYearOfTwoThousandUsers() {
    assertThat(DEMO.users()).isEqualTo(2_000);
    assertThat(DEMO.items()).isEqualTo(400);
    assertThat(Duration.between(DEMO.start(), DEMO.end())).isEqualTo(Duration.ofDays(365));
    assertThat(DEMO.end()).isEqualTo(END);
  }

  @Test
  void refusesAStoreWithoutUsersOrItemsAndNamesTheLimits() {
    assertThatThrownBy(() -> DEMO.withUsers(0)).hasMessageContaining("users must lie between 1");
    assertThatThrownBy(() -> DEMO.withItems(11)).hasMessageContaining("items must lie between 12");
  }

  @Test
  void refusesAnEndBeforeTheStart() {
    assertThatThrownBy(() -> DEMO.withStart(END.plusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("end must lie at least a day after start")
        .hasMessageContaining("2026-11-22T14:07:31Z");
  }

  @Test
  void refusesMoreThanTwentyYears() {
    assertThatThrownBy(() -> DEMO.withStart(END.minus(Duration.ofDays(21 * 365))))
        .hasMessageContaining("at most 20 years");
  }
}
