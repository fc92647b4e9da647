package dev.perennial.sequences.network;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import dev.perennial.sequences.dataset.HazardBins;

/**
 * The shape of a network.
 *
 * @param width numbers that describe one step
 * @param blocks layers on top of each other
 * @param heads attention heads of a block; they divide the width
 * @param dropout share of the numbers dropped while training
 * @param maxSteps steps that are read, the NOW step among them
 * @param labelDays how far the outcomes reach that it learns from, L
 */
public record NetworkSettings(
    EncoderKind encoder,
    int width,
    int blocks,
    int heads,
    double dropout,
    int maxSteps,
    int labelDays) {
  public NetworkSettings {
    Checks.inRange("width", width, 2, 1024);
    Checks.inRange("blocks", blocks, 1, 16);
    Checks.inRange("heads", heads, 1, 16);
    Checks.inRange("dropout", dropout, 0, 0.9);
    Checks.inRange("maxSteps", maxSteps, 2, 1024);
    Checks.inRange("labelDays", labelDays, 1, 3650);
    check(width % heads == 0, "width %d cannot be divided among %d heads", width, heads);
  }

  /** The bins in which it expects the next order. */
  public HazardBins bins() {
    return HazardBins.of(labelDays);
  }
}
