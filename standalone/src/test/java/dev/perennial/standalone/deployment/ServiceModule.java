package dev.perennial.standalone.deployment;

/** A service, by the module that it is built from. */
enum ServiceModule {
  EVENT_INGEST("event-ingest-service", "dev.perennial.ingest"),
  FEATURE("feature-service", "dev.perennial.features"),
  LIFECYCLE_PREDICTOR("lifecycle-predictor-service", "dev.perennial.predictor"),
  RECOMMENDER("recommender-service", "dev.perennial.recommender");

  private final String module;
  private final String rootPackage;

  ServiceModule(String module, String rootPackage) {
    this.module = module;
    this.rootPackage = rootPackage;
  }

  /** The module's name, which is also its image's, its container's and its host's. */
  String module() {
    return module;
  }

  String rootPackage() {
    return rootPackage;
  }
}
