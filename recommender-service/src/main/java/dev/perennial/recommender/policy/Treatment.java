package dev.perennial.recommender.policy;

import dev.perennial.model.json.Checks;
import dev.perennial.recommender.candidate.Family;
import dev.perennial.recommender.question.ItemFilter;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What users in one situation get.
 *
 * @param factors by family of sources, how much more their word counts; 1 for one not named
 * @param diversity in [0, 1]; absent leaves it to the scenario
 * @param filter what alone they are shown; absent lets everything through
 */
public record Treatment(
    Map<Family, Double> factors, @Nullable Double diversity, @Nullable ItemFilter filter) {

  private static final double MOST = 100;

  @SuppressWarnings("ConstantValue") // settings may leave it out
  public Treatment {
    factors = factors == null ? Map.of() : Map.copyOf(factors);
    factors.forEach((family, factor) -> Checks.inRange("factors." + family, factor, 0, MOST));
    if (diversity != null) {
      Checks.inRange("diversity", diversity, 0, 1);
    }
  }

  /** The same as everyone gets. */
  static Treatment none() {
    return new Treatment(Map.of(), null, null);
  }

  static Treatment of(Map<Family, Double> factors) {
    return new Treatment(factors, null, null);
  }

  double factor(@Nullable Family family) {
    return family == null ? 1 : factors.getOrDefault(family, 1.0);
  }

  /** This treatment, with what {@code other} says replaced. */
  Treatment replacedBy(Treatment other) {
    Map<Family, Double> both = new EnumMap<>(Family.class);
    both.putAll(factors);
    both.putAll(other.factors);
    return new Treatment(
        both,
        other.diversity == null ? diversity : other.diversity,
        other.filter == null ? filter : other.filter);
  }

  /** Both treatments at once: factors multiply, and what the other says of the rest counts. */
  Treatment and(Treatment other) {
    Map<Family, Double> product = new EnumMap<>(Family.class);
    product.putAll(factors);
    other.factors.forEach((family, factor) -> product.merge(family, factor, (a, b) -> a * b));
    return Treatment.of(product)
        .replacedBy(new Treatment(Map.of(), diversity, filter))
        .replacedBy(new Treatment(Map.of(), other.diversity, other.filter));
  }
}
