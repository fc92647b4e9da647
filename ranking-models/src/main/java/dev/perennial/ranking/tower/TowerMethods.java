package dev.perennial.ranking.tower;

import dev.perennial.ranking.method.Method;

/** The methods that meet in the middle. */
public final class TowerMethods {
  private TowerMethods() {}

  /** Two towers with their usual settings. */
  public static Method usual() {
    return twoTower(TowerSettings.usual());
  }

  /** Two towers with these settings. */
  public static Method twoTower(TowerSettings settings) {
    return new TwoTower(settings);
  }
}
