package dev.perennial.ranking.blend;

import dev.perennial.ranking.blend.Blend.Member;
import dev.perennial.ranking.method.Method;
import java.util.List;

/** The blends that are known to be good. */
public final class BlendMethods {
  /** Chosen on the validation items of Amazon Beauty, where .3 and .4 hardly differ. */
  private static final double NETWORK = 0.3;

  private BlendMethods() {}

  /**
   * A network that reads a past, with neighbours that followed each other: what one of them has
   * seen too rarely, the other often knows.
   *
   * @param network whose scores are probabilities
   */
  public static Method nextItem(Method network, Method neighbours) {
    return new Blend(
        network.name() + "-with-" + neighbours.name(),
        List.of(new Member(network, NETWORK), new Member(neighbours, 1 - NETWORK)));
  }
}
