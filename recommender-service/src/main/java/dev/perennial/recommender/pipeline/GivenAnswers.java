package dev.perennial.recommender.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.recommender.question.Ask;
import java.util.Optional;

/** The newest answers, which can still be turned over; as many as the settings allow. */
final class GivenAnswers {
  private final Cache<RecommendationId, GivenAnswer> answers;

  GivenAnswers(PagingProperties settings) {
    answers =
        Caffeine.newBuilder()
            .expireAfterAccess(settings.held())
            .maximumWeight(settings.answers())
            .weigher((RecommendationId _, GivenAnswer answer) -> answer.weight())
            .build();
  }

  void keep(Ask ask, Recommendations firstPage) {
    answers.put(firstPage.recommendationId(), new GivenAnswer(ask, firstPage));
  }

  /** Weighs an answer anew that got a further page. */
  void grew(RecommendationId id, GivenAnswer answer) {
    answers.put(id, answer);
  }

  Optional<GivenAnswer> find(RecommendationId id) {
    return Optional.ofNullable(answers.getIfPresent(id));
  }
}
