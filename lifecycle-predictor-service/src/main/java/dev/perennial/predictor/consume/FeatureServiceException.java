package dev.perennial.predictor.consume;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The feature-service cannot be reached or does not answer as agreed. */
public final class FeatureServiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean forGood;

  private FeatureServiceException(
      URI url, String what, boolean forGood, @Nullable Throwable cause) {
    super("the feature-service at %s %s".formatted(url, what), cause);
    this.forGood = forGood;
  }

  static FeatureServiceException away(URI url, Throwable cause) {
    return new FeatureServiceException(url, "does not answer", false, cause);
  }

  static FeatureServiceException refused(URI url, int status) {
    return new FeatureServiceException(
        url, "answers with status " + status, status == 400 || status == 404, null);
  }

  static FeatureServiceException brokenOff(URI url, Throwable cause) {
    return new FeatureServiceException(url, "broke off its answer", false, cause);
  }

  static FeatureServiceException unreadable(URI url, Throwable cause) {
    return new FeatureServiceException(url, "sent what cannot be read", true, cause);
  }

  /** Whether the same question will fail again however often it is asked. */
  public boolean isForGood() {
    return forGood;
  }
}
