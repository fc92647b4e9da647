package dev.perennial.ranking.history;

import static dev.perennial.model.json.Checks.check;

/**
 * How much of a past counts when it is asked about, which also bounds the work of a question.
 *
 * @param longest how many interactions, the latest
 * @param halfLife after how many later interactions one counts half
 */
public record Recall(int longest, double halfLife) {
  public Recall {
    check(longest > 0, "%d interactions cannot be recalled", longest);
    check(halfLife > 0, "the half-life must be positive, but is %s interactions", halfLife);
  }
}
