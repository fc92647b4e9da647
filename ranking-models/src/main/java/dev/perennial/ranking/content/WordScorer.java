package dev.perennial.ranking.content;

import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.Profile;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.TakesItems;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks up which items have the words of the past. The most telling words come first, until so many
 * items were looked at as a request has time for; a word that more items have is passed over. Items
 * that were described since the learning are few and compared one by one.
 */
final class WordScorer implements TakesItems {
  private static final int LOOKED_AT = 8_000;
  private static final int EXPLAINED = 100;

  private final Vocabulary vocabulary;
  private final SparseMatrix byItem;
  private final SparseMatrix byWord;
  private final Recall recall;
  private final Map<Integer, WordVector> fresh = new ConcurrentHashMap<>();

  WordScorer(Vocabulary vocabulary, SparseMatrix byItem, Recall recall) {
    this.vocabulary = vocabulary;
    this.byItem = byItem;
    this.byWord = byItem.transposed();
    this.recall = recall;
  }

  @Override
  public void take(int item, Item description) {
    WordVector vector = vocabulary.vector(description);
    if (vector.isSame(learned(item))) {
      fresh.remove(item);
    } else {
      fresh.put(item, vector);
    }
  }

  @Override
  public void score(Query query, ScoreSheet sheet) {
    Profile past = Profile.of(query.past(), Integer.MAX_VALUE, recall);
    Map<Integer, Float> words = words(past);
    Map<Integer, WordVector> added = Map.copyOf(fresh);
    lookUp(words, added, sheet);
    added.forEach((item, vector) -> compare(item, vector, words, sheet));
    for (int item : sheet.top(EXPLAINED)) {
      explain(item, past, sheet);
    }
  }

  private Map<Integer, Float> words(Profile past) {
    Map<Integer, Float> words = new HashMap<>();
    for (int place = 0; place < past.size(); place++) {
      WordVector vector = vector(past.item(place));
      for (int word = 0; word < vector.size(); word++) {
        words.merge(vector.word(word), past.weight(place) * vector.weight(word), Float::sum);
      }
    }
    return words;
  }

  private void lookUp(Map<Integer, Float> words, Map<Integer, WordVector> added, ScoreSheet sheet) {
    List<Map.Entry<Integer, Float>> mostTelling =
        words.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Float>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    int looked = 0;
    for (Map.Entry<Integer, Float> word : mostTelling) {
      int start = byWord.from(word.getKey());
      int end = byWord.to(word.getKey());
      if (looked + end - start > LOOKED_AT) {
        continue;
      }
      looked += end - start;
      for (int entry = start; entry < end; entry++) {
        if (added.isEmpty() || !added.containsKey(byWord.column(entry))) {
          sheet.add(byWord.column(entry), word.getValue() * byWord.value(entry));
        }
      }
    }
  }

  private static void compare(
      int item, WordVector vector, Map<Integer, Float> words, ScoreSheet sheet) {
    float sum = 0;
    for (int place = 0; place < vector.size(); place++) {
      sum += vector.weight(place) * words.getOrDefault(vector.word(place), 0f);
    }
    if (sum > 0) {
      sheet.add(item, sum);
    }
  }

  private void explain(int item, Profile past, ScoreSheet sheet) {
    WordVector vector = vector(item);
    float most = 0;
    for (int place = 0; place < past.size(); place++) {
      float share = past.weight(place) * vector.dot(vector(past.item(place)));
      if (share > most) {
        most = share;
        sheet.explain(item, past.item(place));
      }
    }
  }

  private WordVector vector(int item) {
    WordVector added = fresh.isEmpty() ? null : fresh.get(item);
    return added == null ? learned(item) : added;
  }

  private WordVector learned(int item) {
    return item < byItem.rows() ? WordVector.row(byItem, item) : WordVector.NONE;
  }
}
