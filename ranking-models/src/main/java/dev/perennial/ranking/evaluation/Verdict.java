package dev.perennial.ranking.evaluation;

import dev.perennial.sequences.evaluation.Verdict.Word;
import dev.perennial.sequences.metric.Estimate;

/** How what is served compares with one other, on a measure of which more is better. */
public record Verdict(Measure measure, Estimate served, String other, Estimate others) {

  /** How much better what is served is, draw by draw. */
  public Estimate gain() {
    return served.minus(others);
  }

  /** Better or worse only outside of the noise. */
  public Word word() {
    return Word.of(gain(), others);
  }
}
