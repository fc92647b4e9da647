package dev.perennial.sequences.method;

import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.artifact.TopItems;
import dev.perennial.sequences.baseline.PurchaseCounts;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.history.History;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** What each method would show a user next: the model, the own history, what sells now. */
final class NextItemMethods {
  private static final Duration RECENTLY = Duration.ofDays(14);
  private static final int LONGEST_LIST = 20;

  private final LifecycleModel model;
  private final List<Example> users;
  private final int items;

  NextItemMethods(LifecycleModel model, List<Example> users) {
    this.model = model;
    this.users = users;
    items = model.encoder().items().size();
  }

  List<List<Integer>> ofModel(List<ModelOutput> outputs) {
    return outputs.stream().map(output -> numbers(output.nextItems())).toList();
  }

  private List<Integer> numbers(List<ScoredItem> nextItems) {
    return nextItems.stream()
        .map(item -> model.encoder().items().indexOf(item.itemId().value()))
        .toList();
  }

  /** Everything the user bought, most often bought first. */
  List<List<Integer>> boughtAgain() {
    return users.stream().map(Example::question).map(this::boughtAgain).toList();
  }

  private List<Integer> boughtAgain(Question question) {
    float[] own =
        PurchaseCounts.own(question, items, question.history().size(), Double.POSITIVE_INFINITY);
    return TopItems.of(own, LONGEST_LIST);
  }

  /** What sold best in the last fourteen days, the same for everyone. */
  List<List<Integer>> popular() {
    List<History> histories = users.stream().map(user -> user.question().history()).toList();
    float[] popular =
        PurchaseCounts.popular(histories, items, model.provenance().split(), RECENTLY);
    return Collections.nCopies(users.size(), TopItems.of(popular, LONGEST_LIST));
  }
}
