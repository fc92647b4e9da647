package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.model.item.ImageVector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A picture as a list of numbers. */
record ImageVectorCheck(String field) implements FieldCheck<ImageVector> {
  @Override
  public @Nullable ImageVector read(Fields fields) {
    JsonNode value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isArray()) {
      fields.refuseType(field, "a list of numbers", value);
      return null;
    }
    return areNumbers(value, fields) ? vector(value, fields) : null;
  }

  private boolean areNumbers(JsonNode list, Fields fields) {
    for (int place = 0; place < list.size(); place++) {
      if (!list.get(place).isNumber()) {
        String pointer = Pointers.member(Pointers.member("", field), String.valueOf(place));
        String detail =
            "%s must be numbers, but has %s".formatted(field, Fields.kind(list.get(place)));
        fields.refuseAt(pointer, ProblemCode.WRONG_TYPE, detail);
        return false;
      }
    }
    return true;
  }

  private @Nullable ImageVector vector(JsonNode list, Fields fields) {
    float[] numbers = new float[list.size()];
    for (int place = 0; place < numbers.length; place++) {
      numbers[place] = (float) list.get(place).doubleValue();
    }
    try {
      return new ImageVector(numbers);
    } catch (IllegalArgumentException refused) {
      boolean tooLong = numbers.length > ImageVector.MAX_LENGTH;
      ProblemCode code = tooLong ? ProblemCode.TOO_LONG : ProblemCode.INVALID_VALUE;
      fields.refuse(field, code, String.valueOf(refused.getMessage()));
      return null;
    }
  }
}
