package dev.perennial.standalone.client;

import dev.perennial.standalone.suite.Service;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Waits until the services have worked off what is on its way to them. */
public final class CaughtUp {
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final SuiteClient suite;

  public CaughtUp(SuiteClient suite) {
    this.suite = suite;
  }

  /** Every accepted event is stored. */
  public History stored() throws IOException {
    History history = suite.get(Service.FEATURE, "/v1/history", History.class);
    while (history.behind() > 0) {
      Pause.of(LOOK_EVERY);
      history = suite.get(Service.FEATURE, "/v1/history", History.class);
    }
    return history;
  }

  /** Every user is scored, and the recommender knows of it. */
  public void everywhere() throws IOException {
    stored();
    while (!predictorCaughtUp() || !recommenderCaughtUp()) {
      Pause.of(LOOK_EVERY);
    }
  }

  private boolean predictorCaughtUp() throws IOException {
    JsonNode health = suite.health(Service.LIFECYCLE_PREDICTOR);
    return health.findPath("waitingUsers").asLong(0) == 0
        && !health.findPath("rescoringEveryone").asBoolean(false);
  }

  private boolean recommenderCaughtUp() throws IOException {
    return suite.health(Service.RECOMMENDER).findPath("caughtUp").asBoolean(true);
  }
}
