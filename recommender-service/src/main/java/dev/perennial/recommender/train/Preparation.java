package dev.perennial.recommender.train;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.recommender.pipeline.NextItems;
import dev.perennial.recommender.score.RankingModel;
import dev.perennial.sequences.boosting.TreeSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a pipeline has learned from the past of a task before it is asked: its methods as of several
 * moments, none of which knows what comes after, and the ranking.
 *
 * @param methods what they had learned, by when
 * @param ranking empty where the past teaches none that is better than the weights
 */
record Preparation(
    NavigableMap<Instant, Map<String, ItemScorer>> methods, Optional<RankingModel> ranking) {

  /** Lessons begin when this share of the past is over. */
  private static final double UNTIL_LESSONS = 0.4;

  private static final int LESSONS = 10_000;
  private static final Duration PERIOD = Duration.ofDays(14);

  /** Rehearses the past of a task, from which what is asked for was taken out. */
  static Preparation of(
      Task task, Supplier<NextItems> pipeline, PastForecasts forecasts, long seed) {
    NextItems rehearsing = pipeline.get();
    rehearsing.list(catalogue(task));
    Rehearsal rehearsal =
        new Rehearsal(
            rehearsing,
            forecasts.among(task.items()),
            new RehearsalPlan(
                PERIOD,
                firstLesson(task.past()),
                task.occasions().getFirst().at(),
                Grades.purchases(),
                LESSONS,
                seed));
    Instant end = task.past().getLast().occurredAt();
    days(task.past()).forEach(rehearsal::take);
    rehearsal.learn(end);
    Optional<RankingModel> ranking =
        new RankingFit(rehearsing.columns(), TreeSettings.ranking(), seed)
            .fit(rehearsal.lessons(), end);
    return new Preparation(rehearsal.learned(), ranking);
  }

  /** Lets a pipeline answer with what had been learned by {@code now}. */
  void use(NextItems pipeline, Instant now) {
    Map.Entry<Instant, Map<String, ItemScorer>> newest = methods.floorEntry(now);
    if (newest != null) {
      pipeline.useMethods(newest.getValue());
    }
  }

  static List<Item> catalogue(Task task) {
    return IntStream.range(0, task.history().items())
        .mapToObj(task.history()::item)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Instant firstLesson(List<Event> past) {
    Instant begin = past.getFirst().occurredAt();
    Duration whole = Duration.between(begin, past.getLast().occurredAt());
    return begin.plusMillis((long) (UNTIL_LESSONS * whole.toMillis()));
  }

  private static Iterable<List<Event>> days(List<Event> past) {
    return past.stream()
        .collect(
            Collectors.groupingBy(
                event -> LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC),
                TreeMap::new,
                Collectors.toList()))
        .values();
  }
}
