package dev.perennial.recommender.train;

import static java.util.Objects.requireNonNull;

import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.recommender.candidate.LearnedMethods;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.pipeline.NextItems;
import dev.perennial.recommender.score.LearnedScorer;
import dev.perennial.recommender.store.PastEvents;
import dev.perennial.sequences.boosting.TreeSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns everything anew from the store's past, one thing after the other: first each method, which
 * answers as soon as it has learned, then the ranking. What fails keeps what it had learned before,
 * and the others learn all the same.
 */
final class StoreLearning {
  private static final Logger log = LoggerFactory.getLogger(StoreLearning.class);
  private static final String RANKING = "ranking";

  private final StoreMemory memory;
  private final LearnedMethods methods;
  private final LearnedScorer scorer;
  private final PastEvents past;
  private final Supplier<NextItems> pipeline;
  private final TrainProperties settings;
  private final Clock clock;
  private final Map<String, Timer> timers = new HashMap<>();
  private final Map<String, Counter> failures = new HashMap<>();
  private final Map<String, Instant> learned = new ConcurrentHashMap<>();
  private volatile long known;

  StoreLearning(
      StoreMemory memory,
      LearnedMethods methods,
      LearnedScorer scorer,
      PastEvents past,
      Supplier<NextItems> pipeline,
      TrainProperties settings,
      Clock clock,
      MeterRegistry meters) {
    this.memory = memory;
    this.methods = methods;
    this.scorer = scorer;
    this.past = past;
    this.pipeline = pipeline;
    this.settings = settings;
    this.clock = clock;
    methods.methods().forEach(method -> measure(method.name(), meters));
    measure(RANKING, meters);
  }

  private void measure(String what, MeterRegistry meters) {
    timers.put(what, meters.timer("perennial.recommendation.learning", "what", what));
    failures.put(what, meters.counter("perennial.recommendation.learning.failures", "what", what));
  }

  /** Whether more than twice as much has happened as when it learned last. */
  boolean knowsLessThanHalf() {
    return memory.reading(memory::interactionsSeen) > 2 * known;
  }

  LearningStatus status(boolean learning) {
    return new LearningStatus(
        learning,
        Map.copyOf(learned),
        scorer
            .model()
            .map(
                ranking ->
                    new LearningStatus.Ranking(ranking.until(), ranking.lists(), ranking.metrics()))
            .orElse(null));
  }

  /** Learns, in this thread. */
  void learn() {
    known = memory.reading(memory::interactionsSeen);
    List<Item> items = past.catalogue();
    History history = memory.history(items);
    for (Method method : methods.methods()) {
      attempt(method.name(), () -> learn(method, history));
    }
    takeWhatCameMeanwhile(items);
    attempt(RANKING, () -> learnRanking(items));
  }

  private void learn(Method method, History history) {
    methods.use(method.name(), method.learn(history, Learning.unwatched(settings.seed())));
    learned.put(method.name(), clock.instant());
  }

  /** Items that were put while methods learned are known to the old scorers alone. */
  private void takeWhatCameMeanwhile(List<Item> items) {
    Set<Item> learned = new HashSet<>(items);
    methods.take(
        past.catalogue().stream().filter(item -> !learned.contains(item)).toList(),
        memory.catalogue());
  }

  private void learnRanking(List<Item> items) {
    Instant now = clock.instant();
    NextItems rehearsing = pipeline.get();
    rehearsing.list(items);
    Rehearsal rehearsal =
        new Rehearsal(
            rehearsing,
            past::forecast,
            new RehearsalPlan(
                settings.period(),
                now.minus(settings.lessons()),
                now,
                grades(),
                settings.mostLessons(),
                settings.seed()));
    past.forgetForecastsBefore(now.minus(settings.lessons()));
    past.days(rehearsal::take);
    new RankingFit(rehearsing.columns(), TreeSettings.ranking(), settings.seed())
        .fit(rehearsal.lessons(), now)
        .ifPresentOrElse(
            ranking -> {
              scorer.use(ranking);
              log.info("A ranking of {} lessons answers: {}", ranking.lists(), ranking.metrics());
            },
            () -> {
              scorer.use(null);
              log.info(
                  "{} lessons make no ranking that is better than the weights, which answer",
                  rehearsal.lessons().size());
            });
  }

  private Grades grades() {
    return new Grades(settings.goal(), past.typicalSpending(), settings.margin());
  }

  /** Times what is learned; a failure is counted, and said. */
  private void attempt(String what, Runnable learning) {
    try {
      requireNonNull(timers.get(what)).record(learning);
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException e) {
      requireNonNull(failures.get(what)).increment();
      log.error("{} could not learn, and answers with what it had learned before", what, e);
    }
  }
}
