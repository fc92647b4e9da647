package dev.perennial.conventions.problem;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Says where and why JSON was refused, without quoting the document. */
public final class JsonProblems {
  private JsonProblems() {}

  /** The place of the refusal as an RFC 6901 pointer. */
  public static String pointer(JacksonException refused) {
    return refused.getPath().stream()
        .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "" + step.getIndex())
        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  /** Why, in the words of the constructor that refused, or with line and column. */
  public static String detail(JacksonException refused) {
    Throwable cause = refused.getCause();
    if (refused instanceof DatabindException && cause instanceof IllegalArgumentException) {
      return String.valueOf(cause.getMessage());
    }
    String at =
        refused.getLocation() == null
            ? ""
            : " at line %d, column %d"
                .formatted(refused.getLocation().getLineNr(), refused.getLocation().getColumnNr());
    return (refused instanceof DatabindException ? "has the wrong type" : "is not valid JSON") + at;
  }
}
