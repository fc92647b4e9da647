package dev.perennial.conventions.problem;

import java.util.List;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Ends a request with a problem that names its code and, where known, the places. */
public final class ProblemException extends ErrorResponseException {
  private final transient List<ProblemError> errors;

  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, List.of());
  }

  public ProblemException(ProblemCode code, String detail, List<ProblemError> errors) {
    super(code.status(), problem(code, detail, errors), null);
    this.errors = List.copyOf(errors);
  }

  /** The problem of one place. */
  public static ProblemException at(ProblemError error) {
    return new ProblemException(error.code(), error.detail(), List.of(error));
  }

  public List<ProblemError> errors() {
    return errors;
  }

  private static ProblemDetail problem(ProblemCode code, String detail, List<ProblemError> errors) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(code.status(), detail);
    problem.setProperty("code", code.name());
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return problem;
  }
}
