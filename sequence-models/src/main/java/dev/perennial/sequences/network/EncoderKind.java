package dev.perennial.sequences.network;

/** The networks to choose from. */
public enum EncoderKind {
  /** Causal self-attention, normalised before each layer. */
  TRANSFORMER,
  /** A recurrent network with gates. */
  LSTM
}
