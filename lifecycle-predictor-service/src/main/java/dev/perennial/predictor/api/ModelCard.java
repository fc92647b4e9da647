package dev.perennial.predictor.api;

import dev.perennial.predictor.model.RegisteredModel;
import dev.perennial.predictor.promotion.Comparison;
import dev.perennial.predictor.promotion.Decision;
import dev.perennial.predictor.promotion.Figures;
import dev.perennial.sequences.artifact.Provenance;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a model is for, where it comes from and how good it was, as a page of Markdown (Mitchell et
 * al., Model Cards for Model Reporting, 2019).
 */
record ModelCard(RegisteredModel model, @Nullable Decision decision) {
  String markdown() {
    return purpose() + limits() + origin(model.provenance()) + judged() + validated();
  }

  private String purpose() {
    return """
        # Model %s

        Says of each user of one store how likely the user is to order nothing within %d days, \
        how many orders and how much revenue are to be expected, and what comes next.

        ## Intended use

        To decide whom to treat how: whom to write to, what to show, what a user may cost. It \
        answers for users of the store it was trained on, from what they did there.

        """
        .formatted(model.version(), model.horizonDays());
  }

  private String limits() {
    return """
        ## Limits

        - It has seen nothing after %s. What has changed since, such as a season, a price or a \
        campaign, it does not know; `perennial_drift_psi` says how far users have moved.
        - It tells what goes along with leaving, not what causes it, and not what an offer would \
        change.
        - It must not decide alone on what a person is denied, such as credit or a contract.
        - For users with too few events rules answer instead; `method` says so in every answer.

        """
        .formatted(model.provenance().split());
  }

  private String judged() {
    return "\n## Quality beside the model before\n\n"
        + (decision == null ? "No decision was made on it by rule.\n" : text(decision));
  }

  private String validated() {
    Map<String, Double> metrics = model.provenance().metrics();
    return "\n## Quality on its validation window\n\n"
        + (metrics.isEmpty()
            ? "There was no validation window.\n"
            : table("metric", "value", metrics));
  }

  private static String origin(Provenance origin) {
    return "## Origin\n\n"
        + table("what", "which", Map.of())
        + row("trained at", origin.trainedAt())
        + row("split: nothing after it was seen", origin.split())
        + row("horizon", origin.horizonDays() + " days")
        + row("users", origin.users())
        + row("examples", origin.examples())
        + row("hash of the data", origin.data())
        + row("hash of the encoder", origin.encoder())
        + row("network", origin.network())
        + row("seed", origin.seed())
        + row("commit", origin.commit() == null ? "not known" : origin.commit())
        + row("JDK", origin.jdk())
        + row("DJL", origin.djl())
        + origin.settings().entrySet().stream()
            .map(setting -> row(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining());
  }

  private static String text(Decision decision) {
    String verdict = decision.promoted() ? "Put to use by rule" : "Not put to use by rule";
    String why = "%s on %s: %s.%n".formatted(verdict, decision.decidedAt(), decision.why());
    return decision.comparison() == null ? why : why + "\n" + table(decision.comparison());
  }

  private static String table(Comparison comparison) {
    Figures mine = comparison.challengerFigures();
    Figures theirs = comparison.championFigures();
    return "| | this model | %s |%n|---|---|---|%n".formatted(comparison.champion())
        + both("log loss", mine.logLoss(), theirs.logLoss())
        + both("AUC", mine.auc(), theirs.auc())
        + both("calibration error", mine.calibrationError(), theirs.calibrationError())
        + both(
            "of that by chance",
            mine.calibrationErrorByChance(),
            theirs.calibrationErrorByChance());
  }

  private static String both(String what, double mine, double theirs) {
    return String.format(Locale.ROOT, "| %s | %.4f | %.4f |%n", what, mine, theirs);
  }

  private static String table(String left, String right, Map<String, ?> rows) {
    return "| %s | %s |%n|---|---|%n".formatted(left, right)
        + rows.entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
  }

  private static String row(String left, Object right) {
    return "| %s | %s |%n".formatted(left, right);
  }
}
