package dev.perennial.recommender.train;

import java.time.Duration;
import java.time.Instant;

/**
 * How a past is rehearsed.
 *
 * @param period for how long methods answer before they learn anew
 * @param from when lessons begin; what happens before is only learned
 * @param grades of what was bought
 * @param most lessons to keep, spread evenly over time
 * @param seed of everything that is left to chance
 */
public record RehearsalPlan(Duration period, Instant from, Grades grades, int most, long seed) {}
