package dev.perennial.predictor.consume;

/** The feature-service cannot be reached or does not answer as agreed. */
public final class FeatureServiceException extends RuntimeException {
  FeatureServiceException(String message) {
    super(message);
  }

  FeatureServiceException(String message, Throwable cause) {
    super(message, cause);
  }
}
