package dev.perennial.ranking.content;

import dev.perennial.model.item.Item;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of an item's description. A run of letters or digits is a word in lower case, without
 * accents; scripts without spaces between words (Chinese, Japanese, Korean, Thai) are cut into
 * overlapping pairs of letters. The category and each attribute are also one word as a whole.
 */
final class ItemWords {
  private ItemWords() {}

  static List<String> of(Item item) {
    List<String> words = new ArrayList<>(in(item.name()));
    if (item.description() != null) {
      words.addAll(in(item.description()));
    }
    if (item.category() != null) {
      words.addAll(in(item.category()));
      words.add("category=" + item.category());
    }
    item.attributes().forEach((key, value) -> words.add(key + "=" + value));
    return words;
  }

  /** All that the store says of an item as one text, the most telling first. */
  static String text(Item item) {
    List<String> parts = new ArrayList<>(List.of(item.name()));
    if (item.category() != null) {
      parts.add(item.category());
    }
    item.attributes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(attribute -> parts.add(attribute.getValue()));
    if (item.description() != null) {
      parts.add(item.description());
    }
    return String.join(". ", parts);
  }

  static List<String> in(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "");
    int[] letters =
        Normalizer.normalize(plain, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .toArray();
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < letters.length) {
      int end = start + 1;
      while (end < letters.length && isOneRun(letters[start], letters[end])) {
        end++;
      }
      addWords(letters, start, end, words);
      start = end;
    }
    return words;
  }

  private static boolean isOneRun(int first, int next) {
    return Character.isLetterOrDigit(first)
        && Character.isLetterOrDigit(next)
        && isWithoutSpaces(first) == isWithoutSpaces(next);
  }

  private static void addWords(int[] letters, int start, int end, List<String> words) {
    if (!Character.isLetterOrDigit(letters[start])) {
      return;
    }
    if (!isWithoutSpaces(letters[start]) || end - start == 1) {
      words.add(new String(letters, start, end - start));
      return;
    }
    for (int pair = start; pair + 1 < end; pair++) {
      words.add(new String(letters, pair, 2));
    }
  }

  private static boolean isWithoutSpaces(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
      default -> false;
    };
  }
}
