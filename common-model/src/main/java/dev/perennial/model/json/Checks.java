package dev.perennial.model.json;

import java.util.Locale;
import java.util.Map;

/** The refusals that compact constructors share: each message names the field and the value. */
public final class Checks {
  public static final int MAX_ENTRIES = 64;
  public static final int MAX_ENTRY_KEY = 64;
  public static final int MAX_ENTRY_VALUE = 1024;
  private static final int SHOWN = 40;

  private Checks() {}

  /**
   * Refuses a blank text, one longer than {@code maxLength}, one with a control character, or one
   * that is not Unicode.
   */
  public static String text(String field, String value, int maxLength) {
    if (value.isBlank()) {
      throw refusal("%s must not be blank", field);
    }
    unicode(field, value, maxLength);
    if (hasControlCharacter(value)) {
      throw refusal("%s must not contain control characters: '%s'", field, shortened(value));
    }
    return value;
  }

  /**
   * Refuses a free text longer than {@code maxLength} or one that no database stores: with a NUL or
   * half of a surrogate pair in it.
   */
  public static String unicode(String field, String value, int maxLength) {
    if (value.length() > maxLength) {
      throw refusal(
          "%s must have at most %d characters, but has %d: '%s'",
          field, maxLength, value.length(), shortened(value));
    }
    if (!isStorable(value)) {
      throw refusal("%s must be Unicode without NUL: '%s'", field, shortened(value));
    }
    return value;
  }

  /** Refuses a number that is not finite or lies outside {@code [min, max]}. */
  public static double inRange(String field, double value, double min, double max) {
    if (!(value >= min && value <= max) || Double.isInfinite(value)) {
      throw refusal("%s must lie between %s and %s, but is %s", field, min, max, value);
    }
    return value;
  }

  /** Refuses what is no well-formed language tag (BCP 47), such as {@code zh} or {@code pt-BR}. */
  public static String languageTag(String field, String value) {
    text(field, value, MAX_ENTRY_KEY);
    if (Locale.forLanguageTag(value).getLanguage().isEmpty()) {
      throw refusal("%s must be a language tag such as 'zh', but is '%s'", field, shortened(value));
    }
    return value;
  }

  /** Copies free-form entries, refusing too many or too long ones. */
  public static Map<String, String> entries(String field, Map<String, String> entries) {
    if (entries.size() > MAX_ENTRIES) {
      throw refusal(
          "%s must have at most %d entries, but has %d", field, MAX_ENTRIES, entries.size());
    }
    entries.forEach(
        (key, value) -> {
          text(field + " key", key, MAX_ENTRY_KEY);
          unicode(field + "." + key, value, MAX_ENTRY_VALUE);
        });
    return Map.copyOf(entries);
  }

  /** Throws an {@link IllegalArgumentException} with the formatted message unless {@code holds}. */
  public static void check(boolean holds, String message, Object... arguments) {
    if (!holds) {
      throw refusal(message, arguments);
    }
  }

  /** The value's beginning, printable, for a message. */
  public static String shortened(String value) {
    StringBuilder printable = new StringBuilder(SHOWN + 1);
    value.codePoints().limit(SHOWN).map(Checks::printable).forEach(printable::appendCodePoint);
    return value.codePointCount(0, value.length()) <= SHOWN
        ? printable.toString()
        : printable.append('…').toString();
  }

  private static int printable(int codePoint) {
    boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return half || Character.isISOControl(codePoint) ? '?' : codePoint;
  }

  private static boolean hasControlCharacter(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStorable(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 0 || (Character.isSurrogate(c) && !isPaired(value, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPaired(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
  }

  private static IllegalArgumentException refusal(String message, Object... arguments) {
    return new IllegalArgumentException(message.formatted(arguments));
  }
}
