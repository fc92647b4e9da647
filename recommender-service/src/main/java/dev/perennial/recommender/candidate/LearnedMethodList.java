package dev.perennial.recommender.candidate;

import dev.perennial.ranking.content.ContentMethods;
import dev.perennial.ranking.factor.FactorMethods;
import dev.perennial.ranking.knowledge.KnowledgeMethods;
import dev.perennial.ranking.linear.LinearMethods;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.neighbour.NeighbourMethods;
import dev.perennial.ranking.probability.ProbabilityMethods;
import dev.perennial.recommender.candidate.LearnedMethods.Learner;
import java.util.List;
import java.util.stream.Stream;

/** Every method that a store may let learn. */
final class LearnedMethodList {
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

  private static Stream<Learner> learners(List<Method> methods, Voice voice) {
    return methods.stream().map(method -> new Learner(method, voice, Family.TASTE));
  }
}
