package dev.perennial.recommender.select;

import dev.perennial.model.json.Checks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the answer is put together.
 *
 * @param diversity the share of its worth that an item loses for each item of its category already
 *     picked, in [0, 1]; 0 is by score alone; default 0.1
 */
@ConfigurationProperties("perennial.recommender.select")
public record SelectProperties(@DefaultValue("0.1") double diversity) {
  public SelectProperties {
    Checks.inRange("perennial.recommender.select.diversity", diversity, 0, 1);
  }

  /** The defaults, for a pipeline outside of a service. */
  public static SelectProperties defaults() {
    return new SelectProperties(0.1);
  }
}
