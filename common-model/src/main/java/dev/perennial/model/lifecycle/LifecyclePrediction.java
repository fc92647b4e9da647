package dev.perennial.model.lifecycle;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a user stands as of an instant and what is expected within a horizon after it.
 *
 * @param asOf the instant that the prediction looks forward from
 * @param sequenceVersion the version of the user's sequence that was read; 0 for an unknown user
 * @param modelVersion the artefact that answered; absent where rules did
 * @param stage where the user stands as of {@code asOf}, by the store's rules
 * @param nextStage probability of each stage one horizon later; sums to 1
 * @param horizonDays length of the horizon
 * @param churnProbability probability of no order within the horizon
 * @param churnCurve probability of no order within fewer days, ascending; ends with the horizon's
 * @param nextEvent probability of each kind of event to come next; sums to 1; empty only where an
 *     earlier version predicted
 * @param nextItems the likeliest next items, likeliest first
 * @param reasons what speaks for it, strongest first
 */
public record LifecyclePrediction(
    UserId userId,
    Instant asOf,
    long sequenceVersion,
    PredictionMethod method,
    @Nullable String modelVersion,
    LifecycleStage stage,
    Map<LifecycleStage, Double> nextStage,
    int horizonDays,
    double churnProbability,
    ChurnBand churnBand,
    List<ChurnPoint> churnCurve,
    OrderOutlook orders,
    ValueOutlook value,
    Map<NextEvent, Double> nextEvent,
    List<ScoredItem> nextItems,
    List<PredictionReason> reasons) {

  /** One prediction a user, compacted, keyed by user. */
  public static final String TOPIC = "perennial.predictions.v1";

  private static final double ROUNDING = 1e-3;

  @SuppressWarnings("ConstantValue") // what an earlier version wrote lacks some of it
  public LifecyclePrediction {
    check(sequenceVersion >= 0, "sequenceVersion must not be negative, but is %s", sequenceVersion);
    check(horizonDays > 0, "horizonDays must be positive, but is %s", horizonDays);
    check(
        method == PredictionMethod.RULES || modelVersion != null,
        "modelVersion is missing: %s needs one",
        method);
    Checks.inRange("churnProbability", churnProbability, 0, 1);
    check(
        churnBand == ChurnBand.of(churnProbability),
        "churnBand %s does not fit churnProbability %s",
        churnBand,
        churnProbability);
    nextStage = probabilities("nextStage", nextStage);
    churnCurve = churnCurve == null ? List.of() : List.copyOf(churnCurve);
    orders = orders == null ? OrderOutlook.unknown() : orders;
    value = value == null ? ValueOutlook.unknown() : value;
    nextEvent = isAbsent(nextEvent) ? Map.of() : probabilities("nextEvent", nextEvent);
    nextItems = List.copyOf(nextItems);
    reasons = List.copyOf(reasons);
  }

  private static boolean isAbsent(@Nullable Map<NextEvent, Double> nextEvent) {
    return nextEvent == null || nextEvent.isEmpty();
  }

  private static <K> Map<K, Double> probabilities(String field, Map<K, Double> probabilities) {
    double sum = probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
    check(Math.abs(sum - 1) < ROUNDING, "%s must sum to 1, but sums to %s", field, sum);
    return Map.copyOf(probabilities);
  }
}
