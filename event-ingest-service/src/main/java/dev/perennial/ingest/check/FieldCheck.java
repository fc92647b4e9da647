package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemCode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One idea of what a field may hold. It reads the field, says in {@link Fields} all that is wrong
 * with it, and never throws.
 */
interface FieldCheck<T> {
  String field();

  /** The field's value; null where it is absent or refused. */
  @Nullable T read(Fields fields);

  /** This check, for a field that must be there. */
  default @Nullable T readRequired(Fields fields) {
    if (fields.get(field()) == null) {
      fields.refuse(field(), ProblemCode.MISSING_FIELD, field() + " is missing");
      return null;
    }
    return read(fields);
  }

  /** This check, its value given a type that refuses nothing the check lets through. */
  default <R> FieldCheck<R> as(Function<T, R> type) {
    FieldCheck<T> check = this;
    return new FieldCheck<>() {
      @Override
      public String field() {
        return check.field();
      }

      @Override
      public @Nullable R read(Fields fields) {
        T value = check.read(fields);
        return value == null ? null : type.apply(value);
      }
    };
  }
}
