package dev.perennial.recommender.candidate;

import dev.perennial.ranking.content.BertEncoder;
import dev.perennial.ranking.content.ContentMethods;
import dev.perennial.ranking.factor.FactorMethods;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.knowledge.KnowledgeMethods;
import dev.perennial.ranking.linear.LinearMethods;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.neighbour.NeighbourMethods;
import dev.perennial.ranking.probability.ProbabilityMethods;
import dev.perennial.recommender.candidate.LearnedMethods.Learner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Every method that a store may let learn. */
final class LearnedMethodList {
  private static final Recall RECALL = new Recall(100, 20);
  private static final Map<Path, BertEncoder> OPEN = new ConcurrentHashMap<>();

  private LearnedMethodList() {}

  static List<Learner> all() {
    return Stream.of(
            learners(NeighbourMethods.all(), Voice.TOGETHER),
            learners(LinearMethods.all(), Voice.TOGETHER),
            learners(ProbabilityMethods.all(), Voice.NEXT),
            learners(FactorMethods.all(), Voice.LIKE_MINDED),
            learners(ContentMethods.all(), Voice.ALIKE),
            learners(KnowledgeMethods.all(), Voice.ALIKE))
        .flatMap(learners -> learners)
        .toList();
  }

  /** What finds items by the meaning of their texts; it is opened once and stays open. */
  static Learner bert(Path directory) {
    Method bert = ContentMethods.bert(OPEN.computeIfAbsent(directory, BertEncoder::open), RECALL);
    return new Learner(bert, Voice.ALIKE, Family.TASTE);
  }

  private static Stream<Learner> learners(List<Method> methods, Voice voice) {
    return methods.stream().map(method -> new Learner(method, voice, Family.TASTE));
  }
}
