package dev.perennial.ranking.probability;

import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.state.BehaviourStates;
import java.util.List;

/** The methods that say how probable an item is, simplest first. */
public final class ProbabilityMethods {
  private ProbabilityMethods() {}

  /** All of them with their usual settings. */
  public static List<Method> all() {
    return List.of(
        new MarkovChain(MarkovChain.Settings.usual()),
        new CategoryBayes(CategoryBayes.Settings.usual()),
        new BehaviourStates(BehaviourStates.Settings.usual()));
  }
}
