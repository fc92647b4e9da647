package dev.perennial.ranking.knowledge;

import dev.perennial.ranking.method.Method;
import java.util.List;

/** The methods that know how items are related. */
public final class KnowledgeMethods {
  private KnowledgeMethods() {}

  /** All of them with their usual settings. */
  public static List<Method> all() {
    return List.of(new RandomWalk(RandomWalk.Settings.USUAL));
  }
}
