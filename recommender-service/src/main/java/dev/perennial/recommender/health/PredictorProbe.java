package dev.perennial.recommender.health;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the predictor in the background whether it is there, so that no request waits for it. It is
 * taken to be away until it has answered once.
 */
public final class PredictorProbe implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PredictorProbe.class);

  private final PredictorProperties settings;
  private final HttpClient http;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("predictor-probe").factory());
  private volatile boolean answers;

  PredictorProbe(PredictorProperties settings) {
    this.settings = settings;
    this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
  }

  void start() {
    var _ =
        executor.scheduleWithFixedDelay(
            this::probe, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether the predictor answered when it was last asked. */
  public boolean answers() {
    return answers;
  }

  @Override
  public void close() {
    executor.shutdownNow();
    http.shutdownNow();
  }

  private void probe() {
    boolean answered = ask();
    if (answered != answers) {
      log.info("The predictor {}", answered ? "answers" : "does not answer any more");
      answers = answered;
    }
  }

  private boolean ask() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(settings.healthUrl()).timeout(settings.timeout()).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
