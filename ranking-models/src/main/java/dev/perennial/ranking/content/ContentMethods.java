package dev.perennial.ranking.content;

import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.method.Method;
import java.util.List;

/** The methods that read what the store says of its items. */
public final class ContentMethods {
  private static final Recall USUAL_RECALL = new Recall(100, 20);
  private static final int USUAL_WIDTH = 64;

  private ContentMethods() {}

  /** All that need nothing but the catalogue, with their usual settings. */
  public static List<Method> all() {
    return List.of(words(USUAL_RECALL), meaning(USUAL_WIDTH, USUAL_RECALL), pictures(USUAL_RECALL));
  }

  /** Items that share rare words with those of the past. */
  public static Method words(Recall recall) {
    return new CommonWords(recall);
  }

  /** Items whose texts mean alike, by vectors of this width learned from the catalogue. */
  public static Method meaning(int width, Recall recall) {
    return new Embedding(
        "content-meaning",
        (history, learning) -> new LatentMeaning(width, history, learning),
        recall);
  }

  /** Items whose pictures look alike, where the catalogue brings vectors of them. */
  public static Method pictures(Recall recall) {
    return new Embedding("content-pictures", (history, learning) -> new Pictures(history), recall);
  }

  /** Items whose texts mean alike to a BERT, which the caller keeps open. */
  public static Method bert(BertEncoder encoder, Recall recall) {
    return new Embedding("content-bert", (history, learning) -> encoder, recall);
  }
}
