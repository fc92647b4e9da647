package dev.perennial.standalone.suite;

import dev.perennial.features.FeatureApplication;
import dev.perennial.ingest.EventIngestApplication;
import dev.perennial.predictor.LifecyclePredictorApplication;
import dev.perennial.recommender.RecommenderApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One of the four services, with the ports that its documentation names. */
public enum Service {
  EVENT_INGEST(8081),
  FEATURE(8082),
  LIFECYCLE_PREDICTOR(8083),
  RECOMMENDER(8084);

  private static final int MANAGEMENT_OFFSET = 1000;

  private final int port;

  Service(int port) {
    this.port = port;
  }

  public int port() {
    return port;
  }

  public int managementPort() {
    return port + MANAGEMENT_OFFSET;
  }

  ConfigurableApplicationContext start(String... arguments) {
    return switch (this) {
      case EVENT_INGEST -> EventIngestApplication.start(arguments);
      case FEATURE -> FeatureApplication.start(arguments);
      case LIFECYCLE_PREDICTOR -> LifecyclePredictorApplication.start(arguments);
      case RECOMMENDER -> RecommenderApplication.start(arguments);
    };
  }
}
