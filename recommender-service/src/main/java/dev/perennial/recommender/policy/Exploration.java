package dev.perennial.recommender.policy;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of an answer is left to chance, so that what was not shown can be judged later.
 *
 * @param share of the ranks that are drawn rather than decided, in [0, 1]; default 0
 * @param temperature how freely they are drawn: a candidate is {@code e} times as likely as one
 *     whose worth, in units of the distance from the worst to the best, is so much less; default
 *     0.1
 */
public record Exploration(
    @DefaultValue("0") double share, @DefaultValue("0.1") double temperature) {

  public Exploration {
    Checks.inRange("exploration.share", share, 0, 1);
    check(temperature > 0, "exploration.temperature must be above 0, but is %s", temperature);
  }

  /** Nothing is left to chance. */
  public static Exploration off() {
    return new Exploration(0, 0.1);
  }
}
