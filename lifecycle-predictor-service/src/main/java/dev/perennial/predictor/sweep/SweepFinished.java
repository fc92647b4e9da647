package dev.perennial.predictor.sweep;

/** Every shard of a sweep is scored; said by the instance that scored the last one. */
public record SweepFinished(String sweep) {}
