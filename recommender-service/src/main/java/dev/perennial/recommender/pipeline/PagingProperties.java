package dev.perennial.recommender.pipeline;

import static dev.perennial.model.json.Checks.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an answer can be turned over.
 *
 * @param held after its last page was asked for; default 30 minutes
 * @param answers how many of the plainest are held at most, of about half a kibibyte; one with many
 *     items or further pages counts as several; those that nobody turns over go first; default
 *     100,000
 */
@ConfigurationProperties("perennial.recommender.paging")
public record PagingProperties(
    @DefaultValue("30m") Duration held, @DefaultValue("100000") int answers) {

  public PagingProperties {
    check(held.isPositive(), "perennial.recommender.paging.held must be positive, but is %s", held);
    check(answers > 0, "perennial.recommender.paging.answers must be positive, but is %s", answers);
  }

  /** The defaults, for a pipeline outside of a service. */
  public static PagingProperties defaults() {
    return new PagingProperties(Duration.ofMinutes(30), 100_000);
  }
}
