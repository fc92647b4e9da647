package dev.perennial.ranking.tower;

import dev.perennial.model.json.Checks;

/**
 * How two towers look and learn.
 *
 * @param width numbers of a user's or an item's vector
 * @param maxSteps steps of a past that are read, the last ones
 * @param temperature what the cosine is divided by: the lower, the more the nearest items stand out
 * @param nameless share of the known items that have to do without their own numbers in a training
 *     step, so that their content learns to speak for them
 * @param batchSize moments in one step of the optimiser
 * @param learningRate the highest, reached after the warm-up
 * @param epochs how often every user is learned from
 */
public record TowerSettings(
    int width,
    int maxSteps,
    double temperature,
    double nameless,
    int batchSize,
    double learningRate,
    int epochs) {

  public TowerSettings {
    Checks.inRange("width", width, 2, 1024);
    Checks.inRange("maxSteps", maxSteps, 1, 1024);
    Checks.inRange("temperature", temperature, 0.001, 10);
    Checks.inRange("nameless", nameless, 0, 1);
    Checks.inRange("batchSize", batchSize, 1, 4096);
    Checks.inRange("learningRate", learningRate, 1e-6, 1);
    Checks.inRange("epochs", epochs, 1, 1000);
  }

  /** Vectors of 64 numbers, read from the last 20 steps. */
  public static TowerSettings usual() {
    return new TowerSettings(64, 20, 0.07, 0.3, 256, 2e-3, 10);
  }
}
