package dev.perennial.recommender.why;

import dev.perennial.recommender.question.Languages;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences of reasons in one language. */
final class Words {
  private static final String BUNDLE = "dev.perennial.recommender.why.reasons";
  private static final Words ENGLISH = new Words(Locale.ENGLISH);
  private static final Words CHINESE = new Words(Locale.CHINESE);
  private static final Map<String, Words> BY_LANGUAGE = Map.of("en", ENGLISH, "zh", CHINESE);

  private final Locale locale;
  private final Map<String, Sentence> sentences = new HashMap<>();

  private Words(Locale locale) {
    this.locale = locale;
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    bundle
        .keySet()
        .forEach(
            key -> {
              String pattern = bundle.getString(key);
              sentences.put(key, Sentence.of(new MessageFormat(pattern, locale)));
            });
  }

  /** The best words for a reader; English where there are no better ones. */
  static Words of(Languages languages) {
    String best = languages.best(List.copyOf(BY_LANGUAGE.keySet()));
    return best == null ? ENGLISH : BY_LANGUAGE.getOrDefault(best, ENGLISH);
  }

  Locale locale() {
    return locale;
  }

  /** The sentence that is called {@code name}, with its blanks filled. */
  String say(String name, Object... blanks) {
    Sentence sentence = sentences.get(name);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence is called " + name);
    }
    return sentence.say(blanks);
  }
}
