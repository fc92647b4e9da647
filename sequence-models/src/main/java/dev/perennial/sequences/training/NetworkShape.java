package dev.perennial.sequences.training;

import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.network.NetworkSettings;
import java.time.Duration;

/**
 * What a network is to look like; how far it looks ahead is another matter.
 *
 * @param width numbers that describe one step
 * @param blocks layers on top of each other
 * @param heads attention heads of a block; they divide the width
 * @param dropout share of the numbers dropped while training
 * @param maxSteps steps that are read, the NOW step among them
 */
public record NetworkShape(
    EncoderKind encoder, int width, int blocks, int heads, double dropout, int maxSteps) {
  public NetworkShape {
    new NetworkSettings(encoder, width, blocks, heads, dropout, maxSteps, 1);
  }

  /** The network of this shape that learns from outcomes that reach so far. */
  public NetworkSettings lookingAhead(Duration labels) {
    return new NetworkSettings(
        encoder, width, blocks, heads, dropout, maxSteps, Math.toIntExact(labels.toDays()));
  }

  NetworkShape with(EncoderKind other) {
    return new NetworkShape(other, width, blocks, heads, dropout, maxSteps);
  }
}
