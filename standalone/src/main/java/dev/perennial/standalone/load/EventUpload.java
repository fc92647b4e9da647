package dev.perennial.standalone.load;

import dev.perennial.model.json.Json;
import dev.perennial.standalone.console.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Posts events to ingest in batches, a few requests at a time. A request that fails because the
 * service is away is sent again: an event that did arrive the first time is dropped as repeated.
 */
public final class EventUpload implements AutoCloseable {
  private static final int REQUESTS_AT_A_TIME = 4;
  private static final int ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int PROBLEMS_KEPT = 10;
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore slots = new Semaphore(REQUESTS_AT_A_TIME);
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
  private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
  private final URI events;
  private final Progress progress;
  private final Duration firstPause;

  private EventBatch batch = new EventBatch();
  private UploadCounts counts = UploadCounts.NONE;

  public EventUpload(URI ingest, Progress progress) {
    this(ingest, progress, FIRST_PAUSE);
  }

  /** An upload that waits {@code firstPause} before it tries again, and then twice as long. */
  EventUpload(URI ingest, Progress progress, Duration firstPause) {
    this.events = ingest.resolve("/v1/events");
    this.progress = progress;
    this.firstPause = firstPause;
  }

  /** Adds one event, as JSON, and waits where too many requests are under way. */
  public void add(byte[] event) throws IOException {
    if (!batch.hasRoomFor(event)) {
      send();
    }
    batch.add(event);
  }

  /** Sends the rest and waits for every answer. */
  public UploadCounts finish() throws IOException {
    if (!batch.isEmpty()) {
      send();
    }
    slots.acquireUninterruptibly(REQUESTS_AT_A_TIME);
    slots.release(REQUESTS_AT_A_TIME);
    throwFailure();
    return counts;
  }

  /** What was wrong with the first few rejected events. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    senders.shutdownNow();
    http.close();
  }

  private void send() throws IOException {
    EventBatch full = batch;
    batch = new EventBatch();
    slots.acquireUninterruptibly();
    throwFailure();
    senders.execute(() -> postAndRelease(full));
  }

  private void postAndRelease(EventBatch full) {
    try {
      count(post(full.body()));
      progress.step(full.events());
    } catch (IOException e) {
      failure.compareAndSet(null, e);
    } catch (InterruptedException e) {
      failure.compareAndSet(null, new IOException("interrupted while events are on their way", e));
    } finally {
      slots.release();
    }
  }

  private void throwFailure() throws IOException {
    IOException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  private synchronized void count(Answer answer) {
    counts = counts.plus(new UploadCounts(answer.accepted, answer.repeated, answer.rejected));
    for (Result result : answer.rejected > 0 ? answer.results : List.<Result>of()) {
      if (!result.errors().isEmpty() && problems.size() < PROBLEMS_KEPT) {
        problems.add(String.valueOf(result.errors().getFirst()));
      }
    }
  }

  private Answer post(byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(events)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    Duration pause = firstPause;
    for (int attempt = 1; ; attempt++) {
      HttpResponse<byte[]> response = sendOnce(request, attempt);
      if (response != null && response.statusCode() < SERVER_ERROR) {
        return answer(response);
      }
      if (response != null) {
        giveUpAfter(attempt, "answers " + response.statusCode(), null);
      }
      Thread.sleep(pause);
      pause = pause.multipliedBy(2);
    }
  }

  /** The answer; {@code null} where ingest is away. */
  private @Nullable HttpResponse<byte[]> sendOnce(HttpRequest request, int attempt)
      throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException away) {
      giveUpAfter(attempt, "cannot be reached", away);
      return null;
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) throws IOException {
    if (response.statusCode() < OK || response.statusCode() >= BAD_REQUEST) {
      throw new IOException(
          "ingest refused a request with %d: %s"
              .formatted(
                  response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
    }
    try {
      return Json.read(response.body(), Answer.class);
    } catch (JacksonException e) {
      throw new IOException("what answers at %s is not ingest".formatted(response.uri()), e);
    }
  }

  private void giveUpAfter(int attempt, String what, @Nullable IOException cause)
      throws IOException {
    if (attempt == ATTEMPTS) {
      throw new IOException(
          "%s %s after %d attempts; import the file again to go on"
              .formatted(events, what, attempt),
          cause);
    }
  }

  record Answer(long accepted, long repeated, long rejected, List<Result> results) {}

  record Result(@Nullable String eventId, List<Object> errors) {
    Result {
      errors = errors == null ? List.of() : errors;
    }
  }
}
