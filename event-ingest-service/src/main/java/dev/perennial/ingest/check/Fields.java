package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.ingest.check.Verdict.Passed;
import dev.perennial.ingest.check.Verdict.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one document, and what the checks have found wrong with them so far. */
final class Fields {
  private final JsonNode tree;
  private final List<ProblemError> errors;

  private Fields(JsonNode tree, List<ProblemError> errors) {
    this.tree = tree;
    this.errors = errors;
  }

  static Fields of(Document document) {
    return new Fields(document.tree(), new ArrayList<>(document.errors()));
  }

  /** Refused with all that the checks found, or passed with the value they made. */
  <T> Verdict<T> readAll(Function<Fields, Supplier<T>> checks) {
    if (!tree.isObject()) {
      return notAnObject();
    }
    Supplier<T> value = checks.apply(this);
    return errors.isEmpty() ? new Passed<>(value.get()) : new Refused<>(errors);
  }

  /** The field's value; null where the field is absent or null. */
  @Nullable JsonNode get(String field) {
    JsonNode value = tree.get(field);
    return value == null || value.isNull() ? null : value;
  }

  void refuse(String field, ProblemCode code, String detail) {
    refuseAt(Pointers.member("", field), code, detail);
  }

  void refuseType(String field, String wanted, JsonNode value) {
    String detail = "%s must be %s, but is %s".formatted(field, wanted, kind(value));
    refuse(field, ProblemCode.WRONG_TYPE, detail);
  }

  void refuseAt(String pointer, ProblemCode code, String detail) {
    if (errors.size() < Document.MAX_ERRORS) {
      errors.add(new ProblemError(pointer, code, detail));
    }
  }

  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      case ARRAY -> "an array";
      case OBJECT, POJO -> "an object";
      case NULL, MISSING -> "null";
      case BINARY -> "binary";
    };
  }

  private <T> Verdict<T> notAnObject() {
    if (errors.isEmpty()) {
      refuseAt("", ProblemCode.WRONG_TYPE, "must be an object, but is %s".formatted(kind(tree)));
    }
    return new Refused<>(errors);
  }
}
