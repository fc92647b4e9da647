package dev.perennial.ranking.linear;

import dev.perennial.ranking.method.Method;
import java.util.List;

/** The linear models. */
public final class LinearMethods {
  private LinearMethods() {}

  /** All of them with their usual settings. */
  public static List<Method> all() {
    return List.of(new Ease(Ease.Settings.usual()));
  }
}
