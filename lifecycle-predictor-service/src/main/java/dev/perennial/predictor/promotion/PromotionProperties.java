package dev.perennial.predictor.promotion;

import dev.perennial.model.json.Checks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a model must be to be put to use by rule.
 *
 * @param maxCalibrationError the most that its calibration error on the window may exceed what
 *     chance explains; default 0.1, as a season moves everyone's rate by half of that
 * @param minUsers a window with fewer users proves nothing; default 50
 */
@ConfigurationProperties("perennial.promotion")
public record PromotionProperties(
    @DefaultValue("0.1") double maxCalibrationError, @DefaultValue("50") int minUsers) {
  public PromotionProperties {
    Checks.inRange("perennial.promotion.max-calibration-error", maxCalibrationError, 0, 1);
    Checks.inRange("perennial.promotion.min-users", minUsers, 1, 1_000_000_000);
  }
}
