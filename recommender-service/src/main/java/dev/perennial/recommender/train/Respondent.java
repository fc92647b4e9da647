package dev.perennial.recommender.train;

import static java.util.Objects.requireNonNullElse;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.ranking.evaluation.RankedLists;
import dev.perennial.ranking.evaluation.Role;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.protocol.Occasion;
import dev.perennial.ranking.protocol.Task;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pipeline or one source, with all that it answered so far. */
final class Respondent {
  private static final double NANOS_PER_MILLI = 1e6;

  private final String name;
  private final Role role;
  private final Task task;
  private final Map<ItemId, Integer> numbers;
  private final Asking asking;
  private final int[][] lists;
  private final double[] propensities;
  private long nanos;
  private String failure = "";

  /** Asks for a list without some items; a list that has them all the same is cleared of them. */
  interface Asking {
    Shown ask(Occasion occasion, Set<ItemId> excluded);
  }

  /** A list, and with which probability its first item is there. */
  record Shown(List<ItemId> items, double propensity) {
    static Shown of(List<RecommendedItem> items) {
      return new Shown(
          items.stream().map(RecommendedItem::itemId).toList(),
          items.isEmpty() ? 1 : requireNonNullElse(items.getFirst().propensity(), 1.0));
    }
  }

  Respondent(String name, Role role, Task task, Map<ItemId, Integer> numbers, Asking asking) {
    this.name = name;
    this.role = role;
    this.task = task;
    this.numbers = numbers;
    this.asking = asking;
    lists = new int[task.occasions().size()][];
    propensities = new double[lists.length];
  }

  /** Fills in one list; one that failed is not asked again. */
  void answer(int place) {
    if (!failure.isEmpty()) {
      return;
    }
    Occasion occasion = task.occasions().get(place);
    Set<ItemId> excluded = task.repeats() ? Set.of() : items(occasion.query().past());
    long begin = System.nanoTime();
    try {
      Shown shown = asking.ask(occasion, excluded);
      nanos += System.nanoTime() - begin;
      lists[place] =
          shown.items().stream()
              .filter(item -> !excluded.contains(item))
              .limit(RankedLists.LONGEST)
              .mapToInt(numbers::get)
              .toArray();
      propensities[place] = shown.propensity();
    } catch (RuntimeException e) {
      failure = e.toString();
    }
  }

  RankedLists lists() {
    if (!failure.isEmpty()) {
      return RankedLists.failed(name, role, failure);
    }
    double millis = nanos / NANOS_PER_MILLI / lists.length;
    RankedLists answered = new RankedLists(name, role, lists, Double.NaN, millis, null);
    return explores() ? answered.leftToChance(propensities) : answered;
  }

  private boolean explores() {
    return Arrays.stream(propensities).anyMatch(propensity -> propensity < 1);
  }

  private Set<ItemId> items(Interactions past) {
    Set<ItemId> items = new HashSet<>();
    for (int index = 0; index < past.size(); index++) {
      items.add(task.items().get(past.item(index)));
    }
    return items;
  }
}
