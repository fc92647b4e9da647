package dev.perennial.sequences.artifact;

/** A model that must not be used: a file is missing or damaged, or the encoder is another one. */
public final class InvalidArtifactException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidArtifactException(String message) {
    super(message);
  }

  InvalidArtifactException(String message, Throwable cause) {
    super(message, cause);
  }
}
