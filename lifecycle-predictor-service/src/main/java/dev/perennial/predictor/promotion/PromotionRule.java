package dev.perennial.predictor.promotion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Says whether a challenger takes the champion's place: only where its log loss on the window is
 * lower outside the noise, and its probabilities can be taken at their word.
 *
 * <p>Log loss and not AUC, because users are acted on by their probability: log loss is proper, so
 * it falls only by probabilities that are nearer to the truth, in their order and in their size;
 * AUC sees the order alone and would let a model in that calls everyone gone. Outside the noise
 * means that the 95 % interval of the difference, by a bootstrap that draws the same users for
 * both, lies above 0.
 */
final class PromotionRule {
  private final PromotionProperties settings;

  PromotionRule(PromotionProperties settings) {
    this.settings = settings;
  }

  Decision decide(Comparison comparison, Instant now) {
    if (comparison.users() < settings.minUsers()) {
      return refused(comparison, now, "a window of %d users proves nothing", comparison.users());
    }
    if (!(comparison.gainLow() > 0)) {
      return refused(
          comparison, now, "not better than %s outside the noise", comparison.champion());
    }
    double miscalibration = comparison.challengerFigures().miscalibration();
    if (miscalibration > settings.maxCalibrationError()) {
      return refused(
          comparison,
          now,
          "its calibration error exceeds chance by %.3f, more than %.3f",
          miscalibration,
          settings.maxCalibrationError());
    }
    return new Decision(
        now,
        true,
        sentence("better than %s".formatted(comparison.champion()), comparison),
        comparison);
  }

  private static Decision refused(
      Comparison comparison, Instant now, String reason, Object... numbers) {
    return new Decision(
        now, false, sentence(String.format(Locale.ROOT, reason, numbers), comparison), comparison);
  }

  private static String sentence(String reason, Comparison comparison) {
    return String.format(
        Locale.ROOT,
        "%s: log loss %.4f against %.4f of %s, a gain of %.4f (95 %% %.4f to %.4f), AUC %.3f"
            + " against %.3f, calibration error %.3f, on %d users from %s to %s",
        reason,
        comparison.challengerFigures().logLoss(),
        comparison.championFigures().logLoss(),
        comparison.champion(),
        comparison.gain(),
        comparison.gainLow(),
        comparison.gainHigh(),
        comparison.challengerFigures().auc(),
        comparison.championFigures().auc(),
        comparison.challengerFigures().calibrationError(),
        comparison.users(),
        comparison.windowStart().truncatedTo(ChronoUnit.SECONDS),
        comparison.windowEnd().truncatedTo(ChronoUnit.SECONDS));
  }
}
