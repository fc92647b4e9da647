package dev.perennial.recommender.api;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.recommender.question.Languages;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What requests have in common: where something is wrong, and which language is asked for. */
final class Wording {
  static final String LANGUAGE =
      "The language of names and reasons, such as zh; default Accept-Language. A name is in the"
          + " item's default language where the store gave none in this one, and reasons are in"
          + " English or Chinese";

  private Wording() {}

  /** The value, or a problem at {@code pointer} where it is refused. */
  static <T> T at(String pointer, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException refused) {
      throw ProblemException.at(
          new ProblemError(
              pointer, ProblemCode.INVALID_VALUE, String.valueOf(refused.getMessage())));
    }
  }

  /**
   * The asked language, or else what the header says; a header that cannot be read says nothing.
   */
  static Languages languages(@Nullable String language, @Nullable String header) {
    if (language != null) {
      return Languages.of(language);
    }
    try {
      return header == null ? Languages.none() : Languages.of(header);
    } catch (IllegalArgumentException unreadable) {
      return Languages.none();
    }
  }
}
