package dev.perennial.recommender.question;

import dev.perennial.model.json.Checks;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/**
 * The languages that somebody reads, the preferred one first, as {@code Accept-Language} gives
 * them.
 */
public record Languages(List<LanguageRange> ranges) {
  private static final Languages NONE = new Languages(List.of());

  public Languages {
    ranges = List.copyOf(ranges);
  }

  /** None is preferred. */
  public static Languages none() {
    return NONE;
  }

  /**
   * Reads language tags with commas, with or without weights.
   *
   * @throws IllegalArgumentException where there is something else
   */
  public static Languages of(String tags) {
    try {
      return new Languages(LanguageRange.parse(tags));
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "language must be a language tag such as 'zh', but is '%s'"
              .formatted(Checks.shortened(tags)),
          unreadable);
    }
  }

  /** The best of {@code tags} for the reader; absent where none is read. */
  public @Nullable String best(Collection<String> tags) {
    return ranges.isEmpty() || tags.isEmpty() ? null : Locale.lookupTag(ranges, tags);
  }
}
