package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;

/** Reads steps in their order: what comes out at a step depends on it and those before it only. */
public interface StepEncoder {
  /**
   * Reads all windows at once.
   *
   * @param steps [B, T, D]
   * @param present [B, T] 1 where a step is, 0 where padding is
   * @return [B, T, D]
   */
  NDArray encode(NDArray steps, NDArray present, Dropout dropout);

  /**
   * What {@link #encode} makes of the last step, without what nobody asks for when scoring.
   *
   * @return [B, D]
   */
  NDArray encodeLast(NDArray steps, NDArray present);

  /** The encoder that the settings name. */
  static StepEncoder of(NetworkSettings settings, Weights weights) {
    return switch (settings.encoder()) {
      case TRANSFORMER -> new TransformerEncoder(settings, weights);
      case LSTM -> new RecurrentEncoder(RecurrentEncoder.Cell.LSTM, settings, weights);
      case GRU -> new RecurrentEncoder(RecurrentEncoder.Cell.GRU, settings, weights);
      case CONVOLUTION -> new ConvolutionEncoder(settings, weights);
    };
  }
}
