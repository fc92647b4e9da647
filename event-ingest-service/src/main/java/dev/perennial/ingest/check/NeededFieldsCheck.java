package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.model.event.EventType;
import org.jspecify.annotations.Nullable;

/** What an event of a type cannot do without: an item, an order. */
final class NeededFieldsCheck {
  void read(@Nullable EventType type, Fields fields) {
    if (type == null) {
      return;
    }
    if (type.needsItem()) {
      need("itemId", "%s is about an item", type, fields);
    }
    if (type.needsOrder()) {
      need("orderId", "%s belongs to an order", type, fields);
      need("quantity", "%s counts pieces", type, fields);
      need("price", "%s has a price", type, fields);
    }
  }

  private static void need(String field, String why, EventType type, Fields fields) {
    if (fields.get(field) == null) {
      String detail = "%s is missing: %s".formatted(field, why.formatted(type));
      fields.refuse(field, ProblemCode.MISSING_FIELD, detail);
    }
  }
}
