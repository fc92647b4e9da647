package dev.perennial.ranking.tower;

/** How steps are summed up to a user's profile: once the newest, once hardly looking at age. */
final class Profile {
  static final int SHORT = 0;
  static final int LONG = 1;

  private static final float[] KEPT = {0.5f, 0.95f};

  private Profile() {}

  /** Adds the weights of a step that so many others followed, at a place of both profiles. */
  static void weigh(float[][] profiles, int place, int age) {
    for (int which = SHORT; which <= LONG; which++) {
      profiles[which][place] += weight(which, age);
    }
  }

  static float weight(int which, int age) {
    return (1 - KEPT[which]) * (float) Math.pow(KEPT[which], age);
  }
}
