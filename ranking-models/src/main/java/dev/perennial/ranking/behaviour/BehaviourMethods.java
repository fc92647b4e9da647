package dev.perennial.ranking.behaviour;

import dev.perennial.ranking.method.Method;
import java.util.List;

/** The methods that count, simplest first. */
public final class BehaviourMethods {
  private BehaviourMethods() {}

  /** All of them with their usual settings. */
  public static List<Method> all() {
    return List.of(new MostPopular());
  }
}
