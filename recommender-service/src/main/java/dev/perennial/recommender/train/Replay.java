package dev.perennial.recommender.train;

import static java.util.Objects.requireNonNullElse;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.ranking.evaluation.Contestant;
import dev.perennial.ranking.evaluation.RankedLists;
import dev.perennial.ranking.evaluation.Role;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.protocol.Occasion;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.recommender.pipeline.NextItems;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A pipeline in front of which a store's past happens again: it is shown every event in the order
 * of time and asked whenever a user's last order begins, and so is each of its sources alone.
 */
public final class Replay implements Contestant {
  private static final double NANOS_PER_MILLI = 1e6;

  private final String name;
  private final Role role;
  private final Supplier<NextItems> pipeline;
  private final Lessons lessons;
  private final boolean withRanking;

  private Replay(
      String name, Role role, Supplier<NextItems> pipeline, Lessons lessons, boolean withRanking) {
    this.name = name;
    this.role = role;
    this.pipeline = pipeline;
    this.lessons = lessons;
    this.withRanking = withRanking;
  }

  /** What is served, beside each of its sources alone. */
  public static Replay served(Supplier<NextItems> pipeline, Lessons lessons) {
    return new Replay("served", Role.SERVED, pipeline, lessons, true);
  }

  /**
   * The same in front of another pipeline.
   *
   * @param part that the other does without, such as {@code the policy}
   */
  public static Replay without(String part, Supplier<NextItems> pipeline, Lessons lessons) {
    return new Replay("served without " + part, Role.WITHOUT, pipeline, lessons, true);
  }

  /** The same with weights in place of the learned ranking. */
  public static Replay withoutRanking(Supplier<NextItems> pipeline, Lessons lessons) {
    return new Replay("served without the learned ranking", Role.WITHOUT, pipeline, lessons, false);
  }

  /**
   * The same in front of a pipeline that leaves something to chance, so that its log says what
   * others would have earned.
   *
   * @param manner such as {@code with a third of the places left to chance}
   */
  public static Replay exploring(String manner, Supplier<NextItems> pipeline, Lessons lessons) {
    return new Replay("served " + manner, Role.WITHOUT, pipeline, lessons, true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Role role() {
    return role;
  }

  @Override
  public List<RankedLists> answer(Task task, Learning learning) {
    Preparation prepared = lessons.of(task, learning.seed());
    PastForecasts forecasts = lessons.forecasts().among(task.items());
    NextItems asked = pipeline.get();
    asked.list(Preparation.catalogue(task));
    if (withRanking) {
      prepared.ranking().ifPresent(asked::useRanking);
    }
    List<Voice> voices = voices(asked, task);
    int learned = 0;
    for (int occasion = 0; occasion < task.occasions().size(); occasion++) {
      learning.reached(occasion, task.occasions().size());
      int until = until(task.occasions().get(occasion), task, learned);
      asked.learn(task.past().subList(learned, until));
      learned = until;
      Occasion now = task.occasions().get(occasion);
      prepared.use(asked, now.at());
      forecasts.of(now.userId(), now.at()).ifPresent(forecast -> asked.expect(List.of(forecast)));
      for (Voice voice : voices) {
        voice.answer(occasion);
      }
    }
    return voices.stream().map(Voice::lists).toList();
  }

  private static int until(Occasion occasion, Task task, int learned) {
    int until = learned;
    while (until < task.past().size()
        && task.past().get(until).occurredAt().isBefore(occasion.at())) {
      until++;
    }
    return until;
  }

  private List<Voice> voices(NextItems asked, Task task) {
    List<Voice> voices = new ArrayList<>();
    Map<ItemId, Integer> numbers = new HashMap<>();
    task.items().forEach(item -> numbers.put(item, numbers.size()));
    voices.add(
        new Voice(
            name,
            role,
            task,
            numbers,
            (occasion, excluded) ->
                Shown.of(
                    asked.show(
                        Ask.home(occasion.userId(), RankedLists.LONGEST)
                            .wanting(Wanted.anything().without(excluded)),
                        occasion.at()))));
    if (role == Role.SERVED) {
      for (String source : asked.sources()) {
        voices.add(
            new Voice(
                source + " (live)",
                Role.SINGLE,
                task,
                numbers,
                (occasion, excluded) ->
                    new Shown(
                        asked.nominate(
                            source,
                            occasion.userId(),
                            occasion.at(),
                            RankedLists.LONGEST + excluded.size()),
                        1)));
      }
    }
    return voices;
  }

  /** Asks for a list without some items; a list that has them all the same is cleared of them. */
  private interface Asking {
    Shown ask(Occasion occasion, Set<ItemId> excluded);
  }

  /** A list, and with which probability its first item is there. */
  private record Shown(List<ItemId> items, double propensity) {
    static Shown of(List<RecommendedItem> items) {
      return new Shown(
          items.stream().map(RecommendedItem::itemId).toList(),
          items.isEmpty() ? 1 : requireNonNullElse(items.getFirst().propensity(), 1.0));
    }
  }

  /** The pipeline or one source, with all that it answered so far. */
  private static final class Voice {
    private final String name;
    private final Role role;
    private final Task task;
    private final Map<ItemId, Integer> numbers;
    private final Asking asking;
    private final int[][] lists;
    private final double[] propensities;
    private long nanos;
    private String failure = "";

    Voice(String name, Role role, Task task, Map<ItemId, Integer> numbers, Asking asking) {
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
}
