package dev.perennial.ranking.content;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;

/** Items whose descriptions share rare words with those of the past: the cosine of TF-IDF. */
final class CommonWords implements Method {
  private final Recall recall;

  CommonWords(Recall recall) {
    this.recall = recall;
  }

  @Override
  public String name() {
    return "content-words";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    Vocabulary vocabulary = new Vocabulary(history, learning);
    ItemScorer scorer = new WordScorer(vocabulary, vocabulary.rows(history), recall);
    learning.reached(1, 1);
    return scorer;
  }
}
