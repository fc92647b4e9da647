package dev.perennial.recommender.train;

import dev.perennial.model.item.ItemId;
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
      prepared.use(asked, task.occasions().get(occasion).at());
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
                asked.recommend(
                    Ask.home(occasion.userId(), RankedLists.LONGEST)
                        .wanting(Wanted.anything().without(excluded)),
                    occasion.at())));
    if (role == Role.SERVED) {
      for (String source : asked.sources()) {
        voices.add(
            new Voice(
                source + " (live)",
                Role.SINGLE,
                task,
                numbers,
                (occasion, excluded) ->
                    asked.nominate(
                        source,
                        occasion.userId(),
                        occasion.at(),
                        RankedLists.LONGEST + excluded.size())));
      }
    }
    return voices;
  }

  /** Asks for a list without some items; a list that has them all the same is cleared of them. */
  private interface Asking {
    List<ItemId> ask(Occasion occasion, Set<ItemId> excluded);
  }

  /** The pipeline or one source, with all that it answered so far. */
  private static final class Voice {
    private final String name;
    private final Role role;
    private final Task task;
    private final Map<ItemId, Integer> numbers;
    private final Asking asking;
    private final int[][] lists;
    private long nanos;
    private String failure = "";

    Voice(String name, Role role, Task task, Map<ItemId, Integer> numbers, Asking asking) {
      this.name = name;
      this.role = role;
      this.task = task;
      this.numbers = numbers;
      this.asking = asking;
      lists = new int[task.occasions().size()][];
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
        List<ItemId> shown = asking.ask(occasion, excluded);
        nanos += System.nanoTime() - begin;
        lists[place] =
            shown.stream()
                .filter(item -> !excluded.contains(item))
                .limit(RankedLists.LONGEST)
                .mapToInt(numbers::get)
                .toArray();
      } catch (RuntimeException e) {
        failure = e.toString();
      }
    }

    RankedLists lists() {
      return failure.isEmpty()
          ? new RankedLists(
              name, role, lists, Double.NaN, nanos / NANOS_PER_MILLI / lists.length, null)
          : RankedLists.failed(name, role, failure);
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
