package dev.perennial.recommender.candidate;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.Item;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.ScoreSheets;
import dev.perennial.ranking.method.TakesItems;
import dev.perennial.recommender.memory.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The methods that learn from the store's past, and what each has learned last. */
public final class LearnedMethods {
  private final List<Learner> learners;
  private final Map<String, ItemScorer> scorers = new ConcurrentHashMap<>();

  /**
   * A method and how its nominations are spoken of.
   *
   * @param family what it speaks of, for the policy
   */
  public record Learner(Method method, Voice voice, Family family) {}

  private LearnedMethods(List<Learner> learners) {
    this.learners = List.copyOf(learners);
  }

  /**
   * The methods with these names.
   *
   * @throws IllegalArgumentException where a name is nobody's; the message says which there are
   */
  public static LearnedMethods named(List<String> names) {
    Map<String, Learner> known = new LinkedHashMap<>();
    LearnedMethodList.all().forEach(learner -> known.put(learner.method().name(), learner));
    names.forEach(
        name ->
            check(
                known.containsKey(name),
                "perennial.recommender.candidate.methods must be of %s, but names '%s'",
                known.keySet(),
                name));
    return new LearnedMethods(
        names.stream().distinct().flatMap(n -> Stream.ofNullable(known.get(n))).toList());
  }

  /** The methods that a store has chosen. */
  static LearnedMethods of(CandidateProperties settings) {
    LearnedMethods named = named(settings.methods());
    return settings.textModel() == null
        ? named
        : new LearnedMethods(
            Stream.concat(
                    named.learners.stream(),
                    Stream.of(LearnedMethodList.bert(settings.textModel())))
                .toList());
  }

  /** The methods, in their order. */
  public List<Method> methods() {
    return learners.stream().map(Learner::method).toList();
  }

  /** A source of each method. */
  List<CandidateSource> sources() {
    ScoreSheets sheets = new ScoreSheets();
    return learners.stream()
        .<CandidateSource>map(one -> new LearnedSource(one, this, sheets))
        .toList();
  }

  /** Takes what a method has learned, from the next answer on. */
  public void use(String method, ItemScorer learned) {
    scorers.put(method, learned);
  }

  /** Shows new and changed items to the methods that need no more than a description. */
  public void take(List<Item> items, Catalogue catalogue) {
    for (ItemScorer scorer : scorers.values()) {
      if (scorer instanceof TakesItems taker) {
        items.forEach(
            item -> catalogue.find(item.itemId()).ifPresent(place -> taker.take(place, item)));
      }
    }
  }

  /** What a method has learned; empty before the first time. */
  public Optional<ItemScorer> scorer(String method) {
    return Optional.ofNullable(scorers.get(method));
  }
}
