package dev.perennial.recommender.train;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the recommender has learned.
 *
 * @param learning whether it is learning, or about to
 * @param methods when each method learned last, by name; one that is missing answers nothing yet
 * @param ranking that orders what the sources nominate; absent where weights do
 */
public record LearningStatus(
    boolean learning, Map<String, Instant> methods, @Nullable Ranking ranking) {

  /**
   * A learned ranking.
   *
   * @param until when the history ended that it learned from
   * @param lessons baskets that it learned from
   * @param metrics on later baskets that it had not seen, by name; beside what the weights reach
   */
  public record Ranking(Instant until, int lessons, Map<String, Double> metrics) {}
}
