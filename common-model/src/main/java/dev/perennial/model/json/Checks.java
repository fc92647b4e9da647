package dev.perennial.model.json;

import java.util.Map;

/** The refusals that compact constructors share: each message names the field and the value. */
public final class Checks {
  private static final int MAX_CONTEXT_ENTRIES = 64;
  private static final int MAX_CONTEXT_KEY = 64;
  private static final int MAX_CONTEXT_VALUE = 1024;
  private static final int SHOWN = 40;

  private Checks() {}

  /** Refuses a blank text, one longer than {@code maxLength}, or one with a control character. */
  public static String text(String field, String value, int maxLength) {
    check(!value.isBlank(), "%s must not be blank", field);
    check(
        value.length() <= maxLength,
        "%s must have at most %d characters, but has %d: '%s'",
        field,
        maxLength,
        value.length(),
        shortened(value));
    check(
        value.chars().noneMatch(Character::isISOControl),
        "%s must not contain control characters: '%s'",
        field,
        shortened(value));
    return value;
  }

  /** Refuses a number that is not finite or lies outside {@code [min, max]}. */
  public static double inRange(String field, double value, double min, double max) {
    check(
        Double.isFinite(value) && value >= min && value <= max,
        "%s must lie between %s and %s, but is %s",
        field,
        min,
        max,
        value);
    return value;
  }

  /** Copies free-form entries, refusing too many or too long ones. */
  public static Map<String, String> entries(String field, Map<String, String> entries) {
    check(
        entries.size() <= MAX_CONTEXT_ENTRIES,
        "%s must have at most %d entries, but has %d",
        field,
        MAX_CONTEXT_ENTRIES,
        entries.size());
    entries.forEach(
        (key, value) -> {
          text(field + " key", key, MAX_CONTEXT_KEY);
          check(
              value.length() <= MAX_CONTEXT_VALUE,
              "%s.%s must have at most %d characters, but has %d",
              field,
              key,
              MAX_CONTEXT_VALUE,
              value.length());
        });
    return Map.copyOf(entries);
  }

  /** Throws an {@link IllegalArgumentException} with the formatted message unless {@code holds}. */
  public static void check(boolean holds, String message, Object... arguments) {
    if (!holds) {
      throw new IllegalArgumentException(message.formatted(arguments));
    }
  }

  private static String shortened(String value) {
    String printable = value.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
  }
}
