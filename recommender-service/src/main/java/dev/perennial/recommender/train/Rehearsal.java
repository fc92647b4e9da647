package dev.perennial.recommender.train;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.recommender.pipeline.Considered;
import dev.perennial.recommender.pipeline.NextItems;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Goes through a store's past again, event by event, in front of a pipeline that knows nothing of
 * what comes next: the methods learn anew at the begin of each period, and before a user's basket
 * begins the pipeline says what it would consider. What then was bought is a lesson. A period ends
 * early where an eighth more has happened: methods that know little of it would teach that they are
 * worth little.
 */
public final class Rehearsal {
  private static final double MUCH_MORE = 1.125;

  private final NextItems pipeline;
  private final PastForecasts forecasts;
  private final RehearsalPlan plan;
  private final LessonBook lessons;
  private final NavigableMap<Instant, Map<String, ItemScorer>> learned = new TreeMap<>();
  private long happened;
  private long known;

  /** A rehearsal in front of a pipeline that has seen nothing but the catalogue. */
  public Rehearsal(NextItems pipeline, PastForecasts forecasts, RehearsalPlan plan) {
    this.pipeline = pipeline;
    this.forecasts = forecasts;
    this.plan = plan;
    this.lessons = new LessonBook(plan.most(), new Random(plan.seed()));
  }

  /** Takes the events of one day (UTC), in the order of time. */
  public void take(List<Event> day) {
    Instant begin = day.getFirst().occurredAt();
    if (!begin.isBefore(plan.from()) && isTimeToLearn(begin)) {
      learn(begin);
    }
    StoreDay.walk(day, new Day());
  }

  private boolean isTimeToLearn(Instant now) {
    return learned.isEmpty()
        || !now.isBefore(learned.lastKey().plus(plan.period()))
        || happened > MUCH_MORE * known;
  }

  /** Lets the methods learn from all that has happened by an instant. */
  void learn(Instant now) {
    known = happened;
    if (!now.isAfter(plan.asked())) {
      learned.clear();
    }
    learned.put(now, pipeline.learnMethods(Learning.unwatched(plan.seed())));
  }

  /** What the methods had learned, by when, from what was known when somebody first asks. */
  public NavigableMap<Instant, Map<String, ItemScorer>> learned() {
    return learned;
  }

  /** The lessons, in the order of time. */
  public List<Lesson> lessons() {
    return lessons.lessons();
  }

  private final class Day implements StoreDay.Visitor {
    @Override
    public void begins(UserId user, Instant now, List<Event> basket) {
      if (now.isBefore(plan.from()) || !lessons.wantsNext()) {
        return;
      }
      forecasts.of(user, now).ifPresent(forecast -> pipeline.expect(List.of(forecast)));
      Considered considered = pipeline.consider(user, now);
      lessons.add(
          new Lesson(
              considered.rows(),
              graded(considered, basket),
              considered.scores(),
              considered.steered()));
    }

    @Override
    public void happens(Event event) {
      happened++;
      pipeline.learn(List.of(event));
    }
  }

  private double[] graded(Considered considered, List<Event> basket) {
    Map<ItemId, List<Event>> bought =
        basket.stream()
            .filter(event -> event.itemId() != null)
            .collect(Collectors.groupingBy(Event::itemId, HashMap::new, Collectors.toList()));
    return considered.items().stream()
        .mapToDouble(item -> bought.containsKey(item) ? plan.grades().of(bought.get(item)) : 0)
        .toArray();
  }
}
