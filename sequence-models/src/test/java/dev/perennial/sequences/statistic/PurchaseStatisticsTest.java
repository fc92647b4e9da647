package dev.perennial.sequences.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.perennial.model.json.Json;
import dev.perennial.sequences.statistic.Lives.Life;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PurchaseStatisticsTest {
  private static final PurchaseSummary NEW = new PurchaseSummary(0, 0, 0, 12);
  private static final PurchaseSummary ONCE = new PurchaseSummary(0, 0, 100, 12);
  private static final PurchaseSummary OFTEN = new PurchaseSummary(5, 100, 120, 20);

  static final List<List<PurchaseSummary>> STORES_THAT_SAY_LITTLE =
      List.of(
          List.of(),
          List.of(NEW),
          List.of(NEW, ONCE, OFTEN),
          Collections.nCopies(100, NEW),
          Collections.nCopies(100, ONCE),
          Collections.nCopies(100, OFTEN),
          Collections.nCopies(100, new PurchaseSummary(2, 50, 60, 0)),
          Collections.nCopies(100, new PurchaseSummary(1_000, 1_000, 1_000, 1e9)));

  @ParameterizedTest
  @FieldSource("STORES_THAT_SAY_LITTLE")
  void answersWhereTheDataSaysLittleAndAdmitsIt(List<PurchaseSummary> store) {
    PurchaseStatistics statistics = PurchaseStatistics.fit(store);

    assertThat(statistics.identified()).isFalse();
    assertThat(parameters(statistics).boxed())
        .allSatisfy(parameter -> assertThat(parameter).isFinite().isPositive());
    assertThat(statistics.gammaGamma().q()).isGreaterThan(1);
    assertThat(statistics.paretoNbd().probabilityOfNone(OFTEN, 90)).isBetween(0.0, 1.0);
    assertThat(statistics.bgNbd().expectedOrders(ONCE, 90)).isFinite().isPositive();
    assertThat(statistics.gammaGamma().expectedOrderValue(ONCE)).isFinite().isPositive();
  }

  private static DoubleStream parameters(PurchaseStatistics statistics) {
    ParetoNbd paretoNbd = statistics.paretoNbd();
    BgNbd bgNbd = statistics.bgNbd();
    GammaGamma gammaGamma = statistics.gammaGamma();
    return DoubleStream.of(
        paretoNbd.r(),
        paretoNbd.alpha(),
        paretoNbd.s(),
        paretoNbd.beta(),
        bgNbd.r(),
        bgNbd.alpha(),
        bgNbd.a(),
        bgNbd.b(),
        gammaGamma.p(),
        gammaGamma.q(),
        gammaGamma.gamma());
  }

  @Test
  void believesInAnOrderAYearWithoutAnyUser() {
    PurchaseStatistics statistics = PurchaseStatistics.fit(List.of());

    assertThat(statistics.paretoNbd()).isEqualTo(new ParetoNbd(0.5, 180, 0.5, 180, false));
    assertThat(statistics.bgNbd()).isEqualTo(new BgNbd(0.5, 180, 0.5, 2.5, false));
    assertThat(statistics.gammaGamma()).isEqualTo(new GammaGamma(6, 4, 0.5, false));
  }

  @Test
  void findsTheParametersOfAMadeUpStore() {
    ParetoNbd paretoNbd = new ParetoNbd(0.9, 25, 0.8, 60, true);
    BgNbd bgNbd = new BgNbd(0.9, 25, 0.8, 2, true);

    ParetoNbd paretoNbdFound = ParetoNbd.fit(known(new Lives(5).of(paretoNbd, 2_000, 1)));
    BgNbd bgNbdFound = BgNbd.fit(known(new Lives(6).of(bgNbd, 2_000, 1)));

    assertThat(paretoNbdFound.identified()).isTrue();
    assertThat(paretoNbdFound.r() / paretoNbdFound.alpha())
        .isCloseTo(0.9 / 25, withinPercentage(15));
    assertThat(paretoNbdFound.s() / paretoNbdFound.beta())
        .isCloseTo(0.8 / 60, withinPercentage(30));
    assertThat(bgNbdFound.identified()).isTrue();
    assertThat(bgNbdFound.r() / bgNbdFound.alpha()).isCloseTo(0.9 / 25, withinPercentage(15));
    assertThat(bgNbdFound.a() / bgNbdFound.b()).isCloseTo(0.8 / 2, withinPercentage(30));
  }

  private static List<PurchaseSummary> known(List<Life> lives) {
    return lives.stream().map(Life::known).toList();
  }

  @Test
  void doesNotDependOnTheOrderOfUsersAndSurvivesJson() {
    List<PurchaseSummary> users = known(new Lives(7).of(new BgNbd(1, 30, 1, 3, true), 500, 1));
    PurchaseStatistics statistics = PurchaseStatistics.fit(users);

    assertThat(PurchaseStatistics.fit(users.reversed()).paretoNbd())
        .isEqualTo(statistics.paretoNbd());
    assertThat(Json.read(Json.write(statistics), PurchaseStatistics.class)).isEqualTo(statistics);
  }
}
