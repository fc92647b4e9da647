package dev.perennial.recommender.policy;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the store asks for recommendations, and what is special there.
 *
 * @param scenario by name, each a tag of the metrics; home, item, cart, checkout, search and email
 *     are always there
 * @param diversity in [0, 1], where neither request nor scenario says: 0, the default, is by score
 *     alone
 * @param stageAware whether users get what their stage is given; default {@code WHERE_IT_HELPS}
 */
@ConfigurationProperties("perennial.recommender")
public record PolicyProperties(
    Map<String, Scenario> scenario,
    @DefaultValue("0") double diversity,
    @DefaultValue("WHERE_IT_HELPS") StageAwareness stageAware) {

  private static final List<String> ALWAYS_THERE =
      List.of("home", "item", "cart", "checkout", "search", "email");

  @SuppressWarnings("ConstantValue") // settings may leave it out
  public PolicyProperties {
    Map<String, Scenario> all = new TreeMap<>();
    ALWAYS_THERE.forEach(name -> all.put(name, Scenario.plain()));
    if (scenario != null) {
      all.putAll(scenario);
    }
    scenario = Map.copyOf(all);
    Checks.inRange("perennial.recommender.diversity", diversity, 0, 1);
  }

  /** The defaults, for a pipeline outside of a service. */
  public static PolicyProperties defaults() {
    return new PolicyProperties(Map.of(), 0, StageAwareness.WHERE_IT_HELPS);
  }

  /** The same, with other awareness of stages. */
  public PolicyProperties with(StageAwareness other) {
    return new PolicyProperties(scenario, diversity, other);
  }

  public Set<String> scenarios() {
    return scenario.keySet();
  }

  /** Refuses a scenario that is none of the store's. */
  public void checkScenario(String name) {
    check(
        scenario.containsKey(name),
        "scenario must be one of %s, but is '%s'",
        new TreeMap<>(scenario).keySet(),
        Checks.shortened(name));
  }

  Scenario named(String name) {
    return scenario.getOrDefault(name, Scenario.plain());
  }
}
