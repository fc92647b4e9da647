package dev.perennial.recommender.train;

import java.time.Duration;
import java.time.Instant;

/**
 * How a past is rehearsed.
 *
 * @param period for how long methods answer at most before they learn anew
 * @param from when lessons begin; what happens before is only learned
 * @param asked when somebody first asks what had been learned; what is older by then is forgotten
 * @param grades of what was bought
 * @param most lessons to keep, spread evenly over time
 * @param seed of everything that is left to chance
 */
public record RehearsalPlan(
    Duration period, Instant from, Instant asked, Grades grades, int most, long seed) {}
