package dev.perennial.ingest.api;

import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.ingest.check.Pointers;
import dev.perennial.ingest.check.Verdict;
import dev.perennial.ingest.check.Verdict.Passed;
import dev.perennial.ingest.check.Verdict.Refused;
import java.util.List;

/** Says in an answer what the checks found. */
final class Problems {
  private Problems() {}

  /** The problem of a request whose only document is wrong. */
  static ProblemException of(List<ProblemError> errors) {
    ProblemError first = errors.getFirst();
    String more = errors.size() == 1 ? "" : " (and %d more)".formatted(errors.size() - 1);
    return new ProblemException(first.code(), first.detail() + more, errors);
  }

  /** What passed the checks, or the problem of a request whose only document did not. */
  static <T> T orThrow(Verdict<T> verdict) {
    return switch (verdict) {
      case Passed<T>(T value) -> value;
      case Refused<T>(List<ProblemError> errors) -> throw of(errors);
    };
  }

  /** The errors of an array's element, with pointers into the request. */
  static List<ProblemError> ofElement(int index, List<ProblemError> errors) {
    String element = Pointers.element(index);
    return errors.stream()
        .map(error -> new ProblemError(element + error.pointer(), error.code(), error.detail()))
        .toList();
  }
}
