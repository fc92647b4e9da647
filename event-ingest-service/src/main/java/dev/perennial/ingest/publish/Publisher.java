package dev.perennial.ingest.publish;

import dev.perennial.conventions.kafka.RejectedRecords;
import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.ingest.check.Document;
import dev.perennial.model.json.Json;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Hands values to Kafka without waiting, so that a batch travels together, and waits for all of
 * them at once.
 *
 * <p>Every hand-over ends within the producer's {@code max.block.ms} and every acknowledgement
 * within its {@code delivery.timeout.ms}. While Kafka is away, one hand-over in {@link #PAUSE}
 * tries and the others fail at once: 500 events that each blocked for themselves would hold a
 * request for minutes.
 */
public final class Publisher {
  private static final Logger log = LoggerFactory.getLogger(Publisher.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MAX_KEY = 1024;
  private static final int MAX_REJECTED = 64 << 10;

  private final KafkaTemplate<String, byte[]> kafka;
  private final RejectedRecords rejected;
  private final LongSupplier nanoTime;
  private final AtomicBoolean away = new AtomicBoolean();
  private volatile @Nullable Failure last;

  Publisher(KafkaTemplate<String, byte[]> kafka, RejectedRecords rejected, LongSupplier nanoTime) {
    this.kafka = kafka;
    this.rejected = rejected;
    this.nanoTime = nanoTime;
  }

  /** Hands over a value; completes once Kafka has acknowledged it. */
  public CompletableFuture<?> send(String topic, String key, Object value) {
    return handOver(() -> kafka.send(topic, key, Json.write(value)));
  }

  /**
   * Hands over what was refused, as received but cut to what a record can carry; completes once
   * Kafka has acknowledged it.
   */
  public CompletableFuture<?> reject(
      @Nullable String key, Document document, Source source, ProblemError error) {
    String shortKey = key == null ? null : key.substring(0, Math.min(key.length(), MAX_KEY));
    byte[] received = document.received(MAX_REJECTED);
    return handOver(() -> rejected.send(shortKey, received, source.label(), error));
  }

  /**
   * Waits until Kafka has acknowledged all of them.
   *
   * @throws ProblemException {@link ProblemCode#UNAVAILABLE} where it did not; the others are safe
   */
  public void await(Collection<? extends CompletableFuture<?>> acknowledgements) {
    try {
      CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failed) {
      noteAway(failed);
      throw unavailable();
    }
    noteThere();
  }

  private void noteAway(CompletionException failed) {
    if (away.compareAndSet(false, true)) {
      String why = NestedExceptionUtils.getMostSpecificCause(failed).getMessage();
      log.warn("Kafka does not take records; requests are answered with 503: {}", why);
    }
  }

  private void noteThere() {
    if (away.get() && away.compareAndSet(true, false)) {
      log.info("Kafka takes records again");
    }
  }

  private CompletableFuture<?> handOver(Supplier<CompletableFuture<?>> sending) {
    Failure failure = last;
    if (failure != null && nanoTime.getAsLong() - failure.at() < PAUSE.toNanos()) {
      return CompletableFuture.failedFuture(failure.cause());
    }
    try {
      return sending.get();
    } catch (RuntimeException notTaken) {
      last = new Failure(notTaken, nanoTime.getAsLong());
      return CompletableFuture.failedFuture(notTaken);
    }
  }

  private static ProblemException unavailable() {
    ProblemException problem =
        new ProblemException(
            ProblemCode.UNAVAILABLE,
            "Kafka has not taken everything. Send the request again, with the same event ids: what"
                + " was taken is then answered as repeated.");
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(PAUSE.toSeconds()));
    return problem;
  }

  /** Kafka did not even take a record to send. */
  private record Failure(RuntimeException cause, long at) {}
}
