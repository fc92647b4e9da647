package dev.perennial.sequences.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers words from {@value #FIRST}; {@value #NONE} stands for no word, {@value #UNKNOWN} for one
 * that was not seen in training.
 */
public final class Vocabulary {
  public static final int NONE = 0;
  public static final int UNKNOWN = 1;
  public static final int FIRST = 2;

  private final List<String> words;
  private final Map<String, Integer> indices;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Vocabulary(List<String> words) {
    this.words = List.copyOf(words);
    this.indices = new HashMap<>(words.size() * 2);
    words.forEach(word -> indices.put(word, FIRST + indices.size()));
  }

  /** The vocabulary of these words, in alphabetical order. */
  public static Vocabulary of(Collection<String> words) {
    return new Vocabulary(List.copyOf(new TreeSet<>(words)));
  }

  /** The words in the order of their numbers. */
  @JsonValue
  public List<String> words() {
    return words;
  }

  /** One more than the highest number. */
  public int size() {
    return FIRST + words.size();
  }

  public int indexOf(@Nullable String word) {
    return word == null ? NONE : indices.getOrDefault(word, UNKNOWN);
  }

  /** The word with this number, which is at least {@value #FIRST}. */
  public String word(int index) {
    return words.get(index - FIRST);
  }
}
