package dev.perennial.recommender.pipeline;

import dev.perennial.model.recommendation.Fallback;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.recommender.memory.Shopper;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Answers what is asked, and says what the answer had to do without. */
public final class Recommender {
  private final StoreMemory memory;
  private final RankingPipeline pipeline;
  private final PipelineProperties settings;
  private final PipelineMetrics metrics;
  private final Coverage coverage;
  private final Clock clock;
  private final BooleanSupplier predictorAnswers;
  private final Supplier<RecommendationId> ids;

  Recommender(
      StoreMemory memory,
      RankingPipeline pipeline,
      PipelineProperties settings,
      PipelineMetrics metrics,
      Coverage coverage,
      Clock clock,
      BooleanSupplier predictorAnswers,
      Supplier<RecommendationId> ids) {
    this.memory = memory;
    this.pipeline = pipeline;
    this.settings = settings;
    this.metrics = metrics;
    this.coverage = coverage;
    this.clock = clock;
    this.predictorAnswers = predictorAnswers;
    this.ids = ids;
  }

  /**
   * The answer, with all sources and reasons.
   *
   * @throws IllegalArgumentException where the scenario is not one of the store's
   */
  public Recommendations recommend(Ask ask) {
    settings.checkScenario(ask.scenario());
    Recommendations answer = metrics.answered(ask.scenario(), () -> answer(ask));
    answer.fallback().forEach(metrics::didWithout);
    coverage.shown(answer.items());
    return answer;
  }

  private Recommendations answer(Ask ask) {
    Instant now = clock.instant();
    return memory.reading(
        () -> {
          Question question = Question.of(ask, memory, now);
          Ranking ranking = pipeline.rank(question);
          Set<Fallback> fallback = fallback(question, ranking);
          return new Recommendations(
              ids.get(), ask.userId(), ask.scenario(), now, ranking.items(), fallback);
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
