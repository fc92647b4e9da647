package dev.perennial.recommender.pipeline;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.Fallback;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.recommender.memory.Shopper;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.policy.PolicyProperties;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Answers what is asked, says what the answer had to do without, and turns it over. */
public final class Recommender {
  /** The last page that an answer can be turned to. */
  public static final int LAST_PAGE = 20;

  private final StoreMemory memory;
  private final RankingPipeline pipeline;
  private final PolicyProperties settings;
  private final PipelineMetrics metrics;
  private final Coverage coverage;
  private final GivenAnswers given;
  private final Clock clock;
  private final BooleanSupplier predictorAnswers;
  private final Supplier<RecommendationId> ids;
  private final Consumer<Recommendations> listener;

  Recommender(
      StoreMemory memory,
      RankingPipeline pipeline,
      PolicyProperties settings,
      PipelineMetrics metrics,
      Coverage coverage,
      GivenAnswers given,
      Clock clock,
      BooleanSupplier predictorAnswers,
      Supplier<RecommendationId> ids,
      Consumer<Recommendations> listener) {
    this.memory = memory;
    this.pipeline = pipeline;
    this.settings = settings;
    this.metrics = metrics;
    this.coverage = coverage;
    this.given = given;
    this.clock = clock;
    this.predictorAnswers = predictorAnswers;
    this.ids = ids;
    this.listener = listener;
  }

  /** Refuses a scenario that is none of the store's. */
  public void checkScenario(String scenario) {
    settings.checkScenario(scenario);
  }

  /**
   * The answer, with all sources and reasons.
   *
   * @throws IllegalArgumentException where the scenario is not one of the store's
   */
  public Recommendations recommend(Ask ask) {
    checkScenario(ask.scenario());
    Recommendations answer = answered(ask, ids.get(), List.of());
    given.keep(ask, answer);
    return answer;
  }

  /** A further page of an answer, from 2 on; empty where the answer is not held any more. */
  public Optional<Recommendations> page(RecommendationId id, int page) {
    return given
        .find(id)
        .map(
            answer -> {
              Recommendations found = answer.page(page, shown -> answered(answer.ask(), id, shown));
              given.grew(id, answer);
              return found;
            });
  }

  /** Goes on with an answer as if it had been given to {@code ask}. */
  void turnOver(Ask ask, Recommendations answer) {
    given.keep(ask, answer);
  }

  private Recommendations answered(Ask ask, RecommendationId id, List<ItemId> shown) {
    Recommendations answer = metrics.answered(ask.scenario(), () -> answer(ask, id, shown));
    answer.fallback().forEach(metrics::didWithout);
    listener.accept(answer);
    return answer;
  }

  private Recommendations answer(Ask ask, RecommendationId id, List<ItemId> shown) {
    Instant now = clock.instant();
    return memory.reading(
        () -> {
          Question question =
              Question.of(ask, memory, now).after(memory.catalogue().known(shown).boxed().toList());
          Ranking ranking = pipeline.rank(question, ask.languages());
          coverage.shown(ranking.items());
          return new Recommendations(
              id, ask.userId(), ask.scenario(), now, ranking.items(), fallback(question, ranking));
        });
  }

  private Set<Fallback> fallback(Question question, Ranking ranking) {
    Set<Fallback> fallback = EnumSet.noneOf(Fallback.class);
    Shopper shopper = question.shopper();
    if (!shopper.isKnown()) {
      fallback.add(Fallback.UNKNOWN_USER);
    } else if (shopper.outlook() == null) {
      fallback.add(Fallback.NO_PREDICTION);
    }
    if (!predictorAnswers.getAsBoolean()) {
      fallback.add(Fallback.PREDICTOR_UNAVAILABLE);
    }
    if (!ranking.failedSources().isEmpty()) {
      fallback.add(Fallback.SOURCE_FAILED);
    }
    if (ranking.items().size() < question.count()) {
      fallback.add(Fallback.FEW_CANDIDATES);
    }
    return fallback;
  }
}
