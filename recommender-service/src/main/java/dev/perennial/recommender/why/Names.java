package dev.perennial.recommender.why;

import dev.perennial.recommender.memory.Listing;
import dev.perennial.recommender.question.Languages;

/** What items are called in a reader's language. */
final class Names {
  private Names() {}

  /** The name in the best language that the store gave one in; its default name otherwise. */
  static String of(Listing listing, Languages languages) {
    String best = languages.best(listing.names().keySet());
    // lookup answers in lower case, but tags such as zh-TW are kept as the store wrote them
    return best == null
        ? listing.title()
        : listing.names().entrySet().stream()
            .filter(name -> name.getKey().equalsIgnoreCase(best))
            .findFirst()
            .orElseThrow()
            .getValue();
  }
}
