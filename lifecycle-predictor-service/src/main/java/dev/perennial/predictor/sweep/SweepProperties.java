package dev.perennial.predictor.sweep;

import dev.perennial.model.json.Checks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How all users are scored anew.
 *
 * @param shards tasks that all users are divided into; default 12. What an instance that is killed
 *     has to leave to the others is at most one of them, begun anew
 */
@ConfigurationProperties("perennial.sweep")
public record SweepProperties(@DefaultValue("12") int shards) {
  public SweepProperties {
    Checks.inRange("perennial.sweep.shards", shards, 1, 10_000);
  }
}
