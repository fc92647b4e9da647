package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.dataset.Example;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Users in groups, each group by its users' places. */
final class Strata {
  private Strata() {}

  /** By the month of the first event. */
  static Map<String, Collection<Integer>> byCohort(List<Example> users) {
    return by(users, Strata::firstMonth);
  }

  /** By the stage at the cut-off. */
  static Map<String, Collection<Integer>> byStage(List<Example> users) {
    return by(users, user -> user.question().snapshot().stage());
  }

  private static YearMonth firstMonth(Example user) {
    Instant first = Instant.EPOCH.plus(user.question().history().micros(0), ChronoUnit.MICROS);
    return YearMonth.from(first.atZone(ZoneOffset.UTC));
  }

  private static <K> Map<String, Collection<Integer>> by(
      List<Example> users, Function<Example, K> key) {
    Map<K, Collection<Integer>> places = new TreeMap<>();
    IntStream.range(0, users.size())
        .forEach(
            place ->
                places
                    .computeIfAbsent(key.apply(users.get(place)), unseen -> new ArrayList<>())
                    .add(place));
    Map<String, Collection<Integer>> named = new LinkedHashMap<>();
    places.forEach((group, members) -> named.put(group.toString(), members));
    return named;
  }
}
