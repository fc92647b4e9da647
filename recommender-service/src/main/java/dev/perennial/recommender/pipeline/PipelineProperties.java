package dev.perennial.recommender.pipeline;

import static dev.perennial.model.json.Checks.check;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the store asks for recommendations.
 *
 * @param scenarios the places that may be named, each a tag of the metrics; default home, item,
 *     cart, checkout, search and email
 */
@ConfigurationProperties("perennial.recommender")
public record PipelineProperties(
    @DefaultValue({"home", "item", "cart", "checkout", "search", "email"}) Set<String> scenarios) {

  public PipelineProperties {
    check(!scenarios.isEmpty(), "perennial.recommender.scenarios must name at least one");
    scenarios = Set.copyOf(scenarios);
  }

  void checkScenario(String scenario) {
    check(
        scenarios.contains(scenario),
        "scenario must be one of %s, but is '%s'",
        new TreeSet<>(scenarios),
        scenario.substring(0, Math.min(40, scenario.length())));
  }
}
