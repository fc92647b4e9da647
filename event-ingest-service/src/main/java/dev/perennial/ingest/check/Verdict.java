package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemError;
import java.util.List;

/** What the checks say of a document. */
public sealed interface Verdict<T> {
  /** Nothing is wrong. */
  record Passed<T>(T value) implements Verdict<T> {}

  /**
   * Something is wrong.
   *
   * @param errors all that is wrong, at least one, with pointers relative to the document
   */
  record Refused<T>(List<ProblemError> errors) implements Verdict<T> {
    public Refused {
      errors = List.copyOf(errors);
    }
  }
}
