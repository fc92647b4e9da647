package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.model.event.Event;
import dev.perennial.model.json.Checks;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A whole number of pieces, at least one. */
record QuantityCheck(String field) implements FieldCheck<Integer> {
  private static final BigDecimal MAX = BigDecimal.valueOf(Event.MAX_QUANTITY);

  @Override
  public @Nullable Integer read(Fields fields) {
    JsonNode value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isNumber()) {
      fields.refuseType(field, "a whole number", value);
      return null;
    }
    BigDecimal pieces = value.decimalValue();
    if (isCount(pieces)) {
      return pieces.intValue();
    }
    fields.refuse(field, ProblemCode.INVALID_VALUE, refusal(pieces));
    return null;
  }

  /** The range comes first: it keeps 1E+999999999 from being written out. */
  private static boolean isCount(BigDecimal pieces) {
    return pieces.compareTo(BigDecimal.ONE) >= 0
        && pieces.compareTo(MAX) <= 0
        && pieces.stripTrailingZeros().scale() <= 0;
  }

  private String refusal(BigDecimal pieces) {
    return "%s must be a whole number between 1 and %d, but is %s"
        .formatted(field, Event.MAX_QUANTITY, Checks.shortened(pieces.toString()));
  }
}
