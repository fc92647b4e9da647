package dev.perennial.recommender.train;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the recommender learns from the store's past.
 *
 * @param nightly when it learns anew, a cron expression in UTC; {@code -} for never; default 3:30
 * @param atStart whether it also learns right after a start; default true
 * @param checkEvery how often it looks whether twice as much has happened as when it learned last,
 *     and then learns anew; default 5 minutes
 * @param lessons how far back the ranking's lessons reach; default 120 days
 * @param mostLessons baskets that the ranking learns from at most, spread evenly; some 100 KiB of
 *     memory each while it learns; default 4,000
 * @param period for how long, in those lessons, a method answers before it learns anew; default 14
 *     days
 * @param goal what the ranking is to bring more of; default {@code PURCHASES}
 * @param margin share of a price that the store earns, in [0, 1]; default 0.3
 * @param seed of everything that is left to chance; default 1
 */
@ConfigurationProperties("perennial.recommender.train")
public record TrainProperties(
    @DefaultValue("0 30 3 * * *") String nightly,
    @DefaultValue("true") boolean atStart,
    @DefaultValue("5m") Duration checkEvery,
    @DefaultValue("120d") Duration lessons,
    @DefaultValue("4000") int mostLessons,
    @DefaultValue("14d") Duration period,
    @DefaultValue("PURCHASES") Goal goal,
    @DefaultValue("0.3") double margin,
    @DefaultValue("1") long seed) {

  public TrainProperties {
    check(
        lessons.isPositive(), "perennial.recommender.train.lessons must be positive: %s", lessons);
    check(
        mostLessons > 1,
        "perennial.recommender.train.most-lessons must be at least 2, but is %d",
        mostLessons);
    check(period.isPositive(), "perennial.recommender.train.period must be positive: %s", period);
    Checks.inRange("perennial.recommender.train.margin", margin, 0, 1);
  }
}
