package dev.perennial.simulator.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final List<Population.Style> ALL_ALIKE = List.of(new Population.Style(1, 2));

  @Test
  void refusesRatesThatAreNotPositive() {
    assertThatThrownBy(() -> new Population(0, 20, 1, 9, .5, .05, ALL_ALIKE))
        .hasMessage("rateShape must be positive, but is 0.0");
    assertThatThrownBy(() -> new Population(1, -3, 1, 9, .5, .05, ALL_ALIKE))
        .hasMessage("meanDaysBetweenOrders must be positive, but is -3.0");
  }

  @Test
  void refusesSharesThatAreNone() {
    assertThatThrownBy(() -> new Population(1, 20, 1, 9, 1.5, .05, ALL_ALIKE))
        .hasMessageContaining("bounceShare must lie between 0.0 and 1.0, but is 1.5");
  }

  @Test
  void refusesStylesThatDoNotSumToOne() {
    assertThatThrownBy(
            () -> new Population(1, 20, 1, 9, .5, .05, List.of(new Population.Style(.4, 2))))
        .hasMessage("the styles' shares must sum to 1, but sum to 0.4");
  }

  @Test
  void theRateOfTheGammaLawGivesTheMean() {
    Population population = new Population(1.5, 20, 1, 9, .5, .05, ALL_ALIKE);

    assertThat(population.rateShape() / population.rateScale()).isEqualTo(1.0 / 20);
  }
}
