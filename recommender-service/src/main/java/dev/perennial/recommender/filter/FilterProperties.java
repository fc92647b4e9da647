package dev.perennial.recommender.filter;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an item counts as just bought and is not shown.
 *
 * @param justBought how long a purchase is fresh, in whole days; default 14 days
 * @param reorderedShare the share of an item's buyers who bought it on another day from which on it
 *     is an item that is reordered, in [0, 1]; default 0.1
 * @param soonestShare how soon such an item may be shown again: when so much of the usual gap has
 *     passed that this share of the store's repeats came as soon, in [0, 1]; default 0.02. Where
 *     users keep a rhythm that is about a third of the gap; where they keep none, far less
 */
@ConfigurationProperties("perennial.recommender.filter")
public record FilterProperties(
    @DefaultValue("14d") Duration justBought,
    @DefaultValue("0.1") double reorderedShare,
    @DefaultValue("0.02") double soonestShare) {

  public FilterProperties {
    check(
        !justBought.isNegative(),
        "perennial.recommender.filter.just-bought must not be negative, but is %s",
        justBought);
    Checks.inRange("perennial.recommender.filter.reordered-share", reorderedShare, 0, 1);
    Checks.inRange("perennial.recommender.filter.soonest-share", soonestShare, 0, 1);
  }

  /** The defaults, for a pipeline outside of a service. */
  public static FilterProperties defaults() {
    return new FilterProperties(Duration.ofDays(14), 0.1, 0.02);
  }
}
