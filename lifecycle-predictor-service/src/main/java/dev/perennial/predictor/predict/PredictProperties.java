package dev.perennial.predictor.predict;

import dev.perennial.model.json.Checks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How users are scored. {@code perennial.predictions.sweep} is the cron expression of the nightly
 * rescoring (default 03:15), {@code perennial.predictions.count-every} how often users are counted
 * for the gauges (default 15 s).
 *
 * @param minEvents rules answer for users with fewer events, as a model would know too little;
 *     default 3
 * @param horizonDays how far rules look ahead while no model is in use; default 90
 */
@ConfigurationProperties("perennial.predictions")
public record PredictProperties(
    @DefaultValue("3") int minEvents, @DefaultValue("90") int horizonDays) {
  public PredictProperties {
    Checks.inRange("perennial.predictions.min-events", minEvents, 1, 1000);
    Checks.inRange("perennial.predictions.horizon-days", horizonDays, 1, 3650);
  }
}
