package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.model.json.Checks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A text of at most so many characters: one line such as an id or a name, or free text. */
final class TextCheck implements FieldCheck<String> {
  private final String field;
  private final int maxLength;
  private final Rule rule;

  private TextCheck(String field, int maxLength, Rule rule) {
    this.field = field;
    this.maxLength = maxLength;
    this.rule = rule;
  }

  /** A text that is not blank and has no control characters. */
  static TextCheck line(String field, int maxLength) {
    return new TextCheck(field, maxLength, Checks::text);
  }

  /** A text that may be empty and have line breaks. */
  static TextCheck free(String field, int maxLength) {
    return new TextCheck(field, maxLength, Checks::unicode);
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public @Nullable String read(Fields fields) {
    JsonNode value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      fields.refuseType(field, "a text", value);
      return null;
    }
    return checked(value.stringValue(), fields);
  }

  private @Nullable String checked(String text, Fields fields) {
    try {
      return rule.check(field, text, maxLength);
    } catch (IllegalArgumentException refused) {
      ProblemCode code =
          text.length() > maxLength ? ProblemCode.TOO_LONG : ProblemCode.INVALID_VALUE;
      fields.refuse(field, code, String.valueOf(refused.getMessage()));
      return null;
    }
  }

  private interface Rule {
    String check(String field, String value, int maxLength);
  }
}
