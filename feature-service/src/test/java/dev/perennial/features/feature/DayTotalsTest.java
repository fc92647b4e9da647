package dev.perennial.features.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.features.Events;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DayTotalsTest {
  private static final int HOURS = 20 * 24;

  @Property
  void agreesWithAMapOfDays(
      @ForAll @Size(max = 60) List<@IntRange(max = HOURS) Integer> hours,
      @ForAll @IntRange(min = -1, max = 21) int day) {
    DayTotals totals = new DayTotals();
    TreeMap<Long, Double> model = new TreeMap<>();
    for (int hour : hours.stream().sorted().toList()) {
      totals.add(Events.at("1970-01-01").plus(Duration.ofHours(hour)), hour);
      model.merge(hour / 24L, (double) hour, Double::sum);
    }

    assertThat(totals.count()).isEqualTo(model.size());
    assertThat(totals.total()).isEqualTo(sum(model.values()));
    assertThat(totals.countAfter(day)).isEqualTo(model.tailMap((long) day, false).size());
    assertThat(totals.totalAfter(day))
        .isCloseTo(sum(model.tailMap((long) day, false).values()), within(1e-9));
    int n = 0;
    for (var each : model.entrySet()) {
      assertThat(totals.day(n)).isEqualTo(each.getKey());
      assertThat(totals.totalOf(n++)).isCloseTo(each.getValue(), within(1e-9));
    }
  }

  @Example
  void countsDaysBeforeNineteenSeventyToo() {
    assertThat(DayTotals.dayOf(Events.at("1969-12-31T23:00:00Z"))).isEqualTo(-1);
  }

  private static double sum(Iterable<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
