package dev.perennial.recommender.filter;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an item counts as just bought.
 *
 * @param justBought how long a purchase is fresh, in whole days; default 14 days
 * @param reorderedShare the share of an item's buyers who bought it on another day from which on it
 *     is an item that is reordered, in [0, 1]; default 0.1
 */
@ConfigurationProperties("perennial.recommender.filter")
public record FilterProperties(
    @DefaultValue("14d") Duration justBought, @DefaultValue("0.1") double reorderedShare) {

  public FilterProperties {
    check(
        !justBought.isNegative(),
        "perennial.recommender.filter.just-bought must not be negative, but is %s",
        justBought);
    Checks.inRange("perennial.recommender.filter.reordered-share", reorderedShare, 0, 1);
  }

  /** The defaults, for a pipeline outside of a service. */
  public static FilterProperties defaults() {
    return new FilterProperties(Duration.ofDays(14), 0.1);
  }
}
