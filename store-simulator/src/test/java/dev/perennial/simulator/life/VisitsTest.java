package dev.perennial.simulator.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.simulator.world.TradingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VisitsTest {
  private static final Instant ARRIVAL = Instant.parse("2026-03-02T10:00:00Z");
  private static final Population ONE_STYLE =
      new Population(3, 10, 1, 4, .5, .1, List.of(new Population.Style(1, 2)));

  private static final Population NOBODY_LEAVES =
      new Population(3, 10, 1e-9, 1e9, 0, .1, ONE_STYLE.styles());

  private final TradingTime time = new TradingTime(ARRIVAL, 400);

  @Property(tries = 200)
  void followOneAnotherWithoutOverlap(@ForAll @IntRange(max = 1_000_000) int user) {
    List<Visit> visits = visits(user);

    assertThat(visits.getFirst().start()).isEqualTo(ARRIVAL);
    for (int number = 1; number < visits.size(); number++) {
      Visit visit = visits.get(number);
      assertThat(visit.number()).isEqualTo(number);
      assertThat(visit.start()).isBeforeOrEqualTo(visit.end());
      assertThat(visit.start()).isAfterOrEqualTo(visits.get(number - 1).end());
    }
  }

  @Property(tries = 200)
  void nobodyOrdersAfterHavingLeft(@ForAll @IntRange(max = 1_000_000) int user) {
    List<Visit> visits = visits(user);

    List<Visit> after = visits.stream().dropWhile(visit -> !visit.leaving()).skip(1).toList();

    assertThat(after).noneMatch(Visit::ordering).noneMatch(Visit::leaving);
  }

  @Test
  void leaveAfterAnOrderAsOftenAsTheBetaLawSays() {
    List<Visit> firstOrders =
        IntStream.range(0, 20_000)
            .mapToObj(user -> visits(user).getFirst())
            .filter(Visit::ordering)
            .toList();

    assertThat(share(firstOrders)).isCloseTo(1.0 / 5, within(.015));
  }

  @Test
  void bounceAsOftenAsThePopulationSays() {
    List<Visit> withoutOrder =
        IntStream.range(0, 20_000)
            .mapToObj(user -> visits(user).getFirst())
            .filter(visit -> !visit.ordering())
            .toList();

    assertThat(share(withoutOrder)).isCloseTo(.5, within(.015));
  }

  @Test
  void ordersOfThoseWhoStayComeAtTheMeanRate() {
    double horizon = time.elapsed(ARRIVAL.plusSeconds(300 * 86_400)) - time.elapsed(ARRIVAL);

    double orders =
        IntStream.range(0, 2_000)
            .mapToLong(
                user -> ordersUntil(visits(user, NOBODY_LEAVES), ARRIVAL.plusSeconds(300 * 86_400)))
            .average()
            .orElseThrow();

    assertThat(orders / horizon).isCloseTo(.1, within(.004));
  }

  @Test
  void looksOutnumberOrdersAsTheStyleSays() {
    List<Visit> visits =
        IntStream.range(0, 500)
            .boxed()
            .flatMap(user -> visits(user, NOBODY_LEAVES).stream().skip(1))
            .toList();

    double orders = visits.stream().filter(Visit::ordering).count();

    assertThat((visits.size() - orders) / orders).isCloseTo(2, within(.08));
  }

  @Test
  void theWeeksOfGiftsAreBusierThanSummer() {
    List<Visit> visits =
        IntStream.range(0, 500)
            .boxed()
            .flatMap(user -> visits(user, NOBODY_LEAVES).stream())
            .toList();

    assertThat(in(visits, "2026-11-25", "2026-12-16"))
        .isGreaterThan((long) (1.4 * in(visits, "2026-07-01", "2026-07-22")));
  }

  private static long in(List<Visit> visits, String from, String to) {
    Instant first = Instant.parse(from + "T00:00:00Z");
    Instant last = Instant.parse(to + "T00:00:00Z");
    return visits.stream()
        .filter(visit -> visit.end().isAfter(first) && visit.end().isBefore(last))
        .count();
  }

  private List<Visit> visits(int user) {
    return visits(user, ONE_STYLE);
  }

  private List<Visit> visits(int user, Population population) {
    List<Visit> visits = new ArrayList<>();
    new Visits(Persona.of(5, user, population), population, time, ARRIVAL)
        .forEachRemaining(visits::add);
    return visits;
  }

  private static long ordersUntil(List<Visit> visits, Instant until) {
    return visits.stream()
        .skip(1)
        .filter(visit -> visit.ordering() && visit.end().isBefore(until))
        .count();
  }

  private static double share(List<Visit> visits) {
    return visits.stream().mapToInt(visit -> visit.leaving() ? 1 : 0).average().orElseThrow();
  }
}
