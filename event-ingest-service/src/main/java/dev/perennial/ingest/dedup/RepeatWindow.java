package dev.perennial.ingest.dedup;

import dev.perennial.model.event.EventId;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the events that came in last, oldest first: an event whose id is among them is a
 * repeat.
 *
 * <p>An id is remembered for the window, or until so many newer ones have come. It is a plain queue
 * and not a cache, because a cache keeps what is asked for often, and an event's id hardly ever is:
 * a frequency-based cache that is full forgets the newest ids first, the ones a client is about to
 * send again. A repeat beyond the window is dropped by the store of events, which keeps every id;
 * the window saves it the work.
 */
public final class RepeatWindow {
  private final LinkedHashMap<String, Remembered> ids = new LinkedHashMap<>();
  private final RepeatProperties settings;
  private final LongSupplier nanoTime;

  public RepeatWindow(RepeatProperties settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
  }

  /**
   * Publishes an event unless its id is remembered.
   *
   * @param publish completes once the event is safe; where it fails, the id is forgotten, so that
   *     the event can be sent again
   */
  public Turn once(EventId id, Supplier<CompletableFuture<?>> publish) {
    Remembered mine = new Remembered(new CompletableFuture<>(), nanoTime.getAsLong());
    Remembered earlier = remember(id.value(), mine);
    if (earlier != null) {
      return new Turn(true, earlier.acknowledged());
    }
    CompletableFuture<?> published =
        publish.get().whenComplete((done, failure) -> settle(id.value(), mine, failure));
    return new Turn(false, published);
  }

  private synchronized @Nullable Remembered remember(String id, Remembered mine) {
    forgetOld(mine.since() - settings.window().toNanos());
    Remembered earlier = ids.putIfAbsent(id, mine);
    if (ids.size() > settings.maxIds()) {
      ids.pollFirstEntry();
    }
    return earlier;
  }

  private void forgetOld(long before) {
    while (!ids.isEmpty() && ids.firstEntry().getValue().since() - before < 0) {
      ids.pollFirstEntry();
    }
  }

  private void settle(String id, Remembered mine, @Nullable Throwable failure) {
    if (failure == null) {
      mine.acknowledged().complete(null);
      return;
    }
    synchronized (this) {
      ids.remove(id, mine);
    }
    mine.acknowledged().completeExceptionally(failure);
  }

  /** The first event with an id: whether it is safe, and since when it is remembered. */
  private record Remembered(CompletableFuture<Void> acknowledged, long since) {}
}
