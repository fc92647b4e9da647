package dev.perennial.recommender.train;

import dev.perennial.model.item.ItemId;
import dev.perennial.ranking.evaluation.Contestant;
import dev.perennial.ranking.evaluation.RankedLists;
import dev.perennial.ranking.evaluation.Role;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.protocol.Occasion;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.recommender.pipeline.NextItems;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A pipeline in front of which a store's past happens again: it is shown every event in the order
 * of time and asked whenever a user's last order begins, and so is each of its sources alone.
 */
public final class Replay implements Contestant {
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
   * The same in front of a pipeline with other settings. Where one leaves something to chance, its
   * log says what others would have earned.
   *
   * @param manner such as {@code with a third of the places left to chance}
   */
  public static Replay otherwise(String manner, Supplier<NextItems> pipeline, Lessons lessons) {
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
    List<Respondent> voices = voices(asked, task);
    int learned = 0;
    for (int occasion = 0; occasion < task.occasions().size(); occasion++) {
      learning.reached(occasion, task.occasions().size());
      int until = until(task.occasions().get(occasion), task, learned);
      asked.learn(task.past().subList(learned, until));
      learned = until;
      Occasion now = task.occasions().get(occasion);
      prepared.use(asked, now.at());
      forecasts.of(now.userId(), now.at()).ifPresent(forecast -> asked.expect(List.of(forecast)));
      for (Respondent voice : voices) {
        voice.answer(occasion);
      }
    }
    return voices.stream().map(Respondent::lists).toList();
  }

  private static int until(Occasion occasion, Task task, int learned) {
    int until = learned;
    while (until < task.past().size()
        && task.past().get(until).occurredAt().isBefore(occasion.at())) {
      until++;
    }
    return until;
  }

  private List<Respondent> voices(NextItems asked, Task task) {
    List<Respondent> voices = new ArrayList<>();
    Map<ItemId, Integer> numbers = new HashMap<>();
    task.items().forEach(item -> numbers.put(item, numbers.size()));
    voices.add(
        new Respondent(
            name,
            role,
            task,
            numbers,
            (occasion, excluded) ->
                Respondent.Shown.of(
                    asked.show(
                        Ask.home(occasion.userId(), RankedLists.LONGEST)
                            .wanting(Wanted.anything().without(excluded)),
                        occasion.at()))));
    if (role == Role.SERVED) {
      for (String source : asked.sources()) {
        voices.add(
            new Respondent(
                source + " (live)",
                Role.SINGLE,
                task,
                numbers,
                (occasion, excluded) ->
                    new Respondent.Shown(
                        asked.nominate(source, occasion.userId(), occasion.at()), 1)));
      }
    }
    return voices;
  }
}
