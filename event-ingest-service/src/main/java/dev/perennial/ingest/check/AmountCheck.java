package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.model.event.Event;
import dev.perennial.model.json.Checks;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An amount of money: a number, neither negative nor absurd, to the millionth at most. */
record AmountCheck(String field) implements FieldCheck<BigDecimal> {
  @Override
  public @Nullable BigDecimal read(Fields fields) {
    JsonNode value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isNumber()) {
      fields.refuseType(field, "a number", value);
      return null;
    }
    BigDecimal amount = value.decimalValue();
    String rule = brokenRule(amount);
    if (rule == null) {
      return amount;
    }
    String detail =
        "%s must %s, but is %s".formatted(field, rule, Checks.shortened(amount.toString()));
    fields.refuse(field, ProblemCode.INVALID_VALUE, detail);
    return null;
  }

  private static @Nullable String brokenRule(BigDecimal amount) {
    if (amount.signum() < 0) {
      return "not be negative";
    }
    if (amount.compareTo(Event.MAX_PRICE) > 0) {
      return "be at most " + Event.MAX_PRICE;
    }
    return amount.scale() > Event.MAX_PRICE_SCALE
        ? "have at most %d decimals".formatted(Event.MAX_PRICE_SCALE)
        : null;
  }
}
