package dev.perennial.predictor.outlook;

import dev.perennial.model.json.Checks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How revenue becomes value.
 *
 * @param marginRatio the part of revenue that the store keeps; default 1, which counts revenue, as
 *     a margin that nobody stated would be made up
 * @param discountRate how much less money is worth a year later; default 0.1
 */
@ConfigurationProperties("perennial.value")
public record ValueProperties(
    @DefaultValue("1") double marginRatio, @DefaultValue("0.1") double discountRate) {
  public ValueProperties {
    Checks.inRange("perennial.value.margin-ratio", marginRatio, 0, 1);
    Checks.inRange("perennial.value.discount-rate", discountRate, 0, 10);
  }
}
