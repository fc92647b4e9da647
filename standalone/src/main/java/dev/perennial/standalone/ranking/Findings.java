package dev.perennial.standalone.ranking;

import dev.perennial.ranking.evaluation.Comparison;
import dev.perennial.ranking.evaluation.Comparison.Row;
import dev.perennial.ranking.evaluation.Measure;
import dev.perennial.ranking.evaluation.Role;
import dev.perennial.ranking.evaluation.Verdict;
import dev.perennial.standalone.report.Finding;
import dev.perennial.standalone.report.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is served beside others, each comparison as a question and a word. */
final class Findings {
  private static final Map<Measure, String> QUESTIONS =
      Map.of(
          Measure.NDCG_10, "Do the right items stand on top?",
          Measure.RECALL_10, "How much of it is among the first ten?",
          Measure.MRR_10, "How far up is the first right one?",
          Measure.HIT_RATE_10, "For how many is anything right?");
  private static final List<Measure> HEADLINES =
      List.of(Measure.NDCG_10, Measure.RECALL_10, Measure.MRR_10, Measure.HIT_RATE_10);

  private Findings() {}

  /** What is lost where a part of what is served is left out. */
  record Loss(String name, List<Finding> findings) {}

  /** Beside the best single method of each question. */
  static List<Finding> besideTheBest(Comparison comparison) {
    return of(comparison::verdict);
  }

  static List<Loss> losses(Comparison comparison) {
    return comparison.rows().stream()
        .filter(row -> row.role() == Role.WITHOUT && !row.lists().hasFailed())
        .map(row -> new Loss(row.name(), beside(row, comparison)))
        .toList();
  }

  private static List<Finding> beside(Row row, Comparison comparison) {
    return of(measure -> comparison.against(measure, row));
  }

  private static List<Finding> of(Function<Measure, Optional<Verdict>> verdicts) {
    return HEADLINES.stream()
        .flatMap(one -> verdicts.apply(one).stream())
        .map(Findings::of)
        .toList();
  }

  private static Finding of(Verdict verdict) {
    return new Finding(
        QUESTIONS.getOrDefault(verdict.measure(), ""),
        verdict.measure().label() + " " + verdict.measure().quality().arrow(),
        verdict.word().name().toLowerCase(Locale.ROOT),
        Finding.sign(verdict.word()),
        verdict.word().words(),
        Numbers.value(verdict.served()),
        verdict.other(),
        Numbers.value(verdict.others()),
        Numbers.interval(verdict.gain()));
  }

  /** The verdict on NDCG@10 in a sentence. */
  static String sum(Comparison comparison) {
    return comparison
        .verdict(Measure.NDCG_10)
        .map(Findings::sentence)
        .or(() -> comparison.best(Measure.NDCG_10).map(Findings::alone))
        .orElse("Nobody gave an answer.");
  }

  private static String sentence(Verdict verdict) {
    return "What is served has an NDCG@10 of %s, the best single method, %s, of %s: what is served is %s (gain %s)."
        .formatted(
            Numbers.value(verdict.served()),
            verdict.other(),
            Numbers.value(verdict.others()),
            verdict.word().words(),
            Numbers.interval(verdict.gain()));
  }

  private static String alone(Row best) {
    return "The best is %s with an NDCG@10 of %s; nothing that is served took part."
        .formatted(best.name(), Numbers.value(best.estimate(Measure.NDCG_10)));
  }
}
