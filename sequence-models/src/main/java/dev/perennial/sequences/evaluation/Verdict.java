package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.evaluation.Comparison.Row;
import dev.perennial.sequences.metric.Estimate;
import java.util.Optional;

/**
 * How what is served compares with one other method.
 *
 * @param gain how much better what is served is, draw by draw
 */
public record Verdict(
    Measure measure, Estimate served, String other, Estimate others, Estimate gain) {

  /** What differs by less than this share is the same for everyone who reads it. */
  private static final double NEGLIGIBLE = 0.001;

  /** A verdict in a word. */
  public enum Word {
    BETTER("better"),
    EQUAL("equal within the noise"),
    WORSE("worse");

    private final String words;

    Word(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** Better or worse only where 95 % of the draws say so, by more than nobody sees. */
    public static Word of(Estimate gain, Estimate beside) {
      boolean negligible = Math.abs(gain.value()) < NEGLIGIBLE * Math.abs(beside.value());
      if (negligible || !gain.excludesZero()) {
        return EQUAL;
      }
      return gain.low() > 0 ? BETTER : WORSE;
    }
  }

  static Optional<Verdict> of(Measure measure, Estimate served, Row other) {
    return Optional.ofNullable(other.estimate(measure))
        .filter(estimate -> !Double.isNaN(estimate.value()))
        .map(
            estimate ->
                new Verdict(
                    measure, served, other.method(), estimate, measure.gain(served, estimate)));
  }

  public Word word() {
    return Word.of(gain, others);
  }
}
