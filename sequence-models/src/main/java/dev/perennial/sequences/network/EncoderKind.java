package dev.perennial.sequences.network;

/** The networks to choose from. */
public enum EncoderKind {
  /** Causal self-attention, normalised before each layer. */
  TRANSFORMER,
  /** A recurrent network with a memory cell and three gates. */
  LSTM,
  /** A recurrent network with two gates. */
  GRU,
  /** Dilated causal convolutions: a temporal convolutional network. */
  CONVOLUTION
}
