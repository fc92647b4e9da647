package dev.perennial.simulator.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.user.UserId;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonaTest {
  private static final Population POPULATION = Population.typical();
  private static final List<Persona> PEOPLE =
      IntStream.range(0, 10_000).mapToObj(index -> Persona.of(9, index, POPULATION)).toList();

  @Test
  void isTheSameForTheSameSeedAndNumber() {
    assertThat(Persona.of(9, 77, POPULATION)).isEqualTo(PEOPLE.get(77));
    assertThat(Persona.of(10, 77, POPULATION)).isNotEqualTo(PEOPLE.get(77));
  }

  @Test
  void orderRatesHaveTheMeanOfTheirLaw() {
    assertThat(mean(Persona::orderRate) * POPULATION.meanDaysBetweenOrders())
        .isCloseTo(1, within(.03));
  }

  @Test
  void theChanceToLeaveHasTheMeanOfItsLaw() {
    double expected = POPULATION.leaveA() / (POPULATION.leaveA() + POPULATION.leaveB());

    assertThat(mean(Persona::leaving)).isCloseTo(expected, within(.005));
  }

  @Test
  void kindsOfUsersAreAsFrequentAsTheirShares() {
    for (Population.Style style : POPULATION.styles()) {
      assertThat(mean(persona -> persona.style().equals(style) ? 1 : 0))
          .isCloseTo(style.share(), within(.02));
    }
  }

  @Test
  void manyAreThereSoonAfterTheOpeningAndOthersComeAllYear() {
    assertThat(mean(persona -> persona.arrival() < .125 ? 1 : 0)).isCloseTo(.39, within(.02));
    assertThat(mean(persona -> persona.arrival() > .9 ? 1 : 0)).isCloseTo(.07, within(.01));
  }

  @Test
  void theNumberComesBackFromTheId() {
    assertThat(Persona.index(Persona.userId(4_711))).isEqualTo(4_711);
    assertThat(Persona.index(new UserId("u-"))).isEqualTo(-1);
    assertThat(Persona.index(new UserId("17850"))).isEqualTo(-1);
    assertThat(Persona.index(new UserId("u-99999999999"))).isEqualTo(-1);
  }

  private static double mean(ToDoubleFunction<Persona> value) {
    return PEOPLE.stream().mapToDouble(value).average().orElseThrow();
  }
}
