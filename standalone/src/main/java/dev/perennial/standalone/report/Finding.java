package dev.perennial.standalone.report;

import dev.perennial.sequences.evaluation.Comparison;
import dev.perennial.sequences.evaluation.Verdict;
import dev.perennial.sequences.evaluation.Verdict.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is served beside the best baseline, in one question and a word.
 *
 * @param style of the word, for a page: {@code better}, {@code equal} or {@code worse}
 */
public record Finding(
    String question,
    String measure,
    String style,
    String sign,
    String word,
    String served,
    String baseline,
    String baselineValue,
    String gain) {

  /** In the order of the questions; one without any baseline is left out. */
  static List<Finding> of(Comparison comparison) {
    return Arrays.stream(Headline.values())
        .flatMap(
            headline ->
                comparison.verdict(headline.measure()).stream()
                    .map(verdict -> of(headline, verdict)))
        .toList();
  }

  static Finding of(Headline headline, Verdict verdict) {
    return new Finding(
        headline.question(),
        headline.measure().label() + " " + headline.measure().arrow(),
        verdict.word().name().toLowerCase(Locale.ROOT),
        sign(verdict.word()),
        verdict.word().words(),
        Numbers.value(verdict.served()),
        verdict.other(),
        Numbers.value(verdict.others()),
        Numbers.interval(verdict.gain()));
  }

  /** A verdict as a sign. */
  public static String sign(Word word) {
    return switch (word) {
      case BETTER -> "▲";
      case EQUAL -> "=";
      case WORSE -> "▼";
    };
  }

  /** All of them in a sentence. */
  static String sum(List<Finding> findings) {
    Map<String, Long> words =
        findings.stream().collect(Collectors.groupingBy(Finding::style, Collectors.counting()));
    return "Beside the best baseline of each of %d questions, the served answer is better in %d, equal within the noise in %d and worse in %d."
        .formatted(
            findings.size(),
            words.getOrDefault("better", 0L),
            words.getOrDefault("equal", 0L),
            words.getOrDefault("worse", 0L));
  }
}
