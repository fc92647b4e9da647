package dev.perennial.recommender.candidate;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something that is the same for everyone, and of which nobody misses the newest second: it is made
 * by who asks first, and made anew by who asks when it is a second old by the store's time, or
 * younger than the question.
 */
final class Momentary<T> {
  static final long LIFE_MILLIS = 1_000;

  private final LongFunction<T> maker;
  private final AtomicReference<@Nullable Made<T>> newest = new AtomicReference<>();

  /** It is made as of a time, in milliseconds since the epoch. */
  Momentary(LongFunction<T> maker) {
    this.maker = maker;
  }

  T at(long nowMillis) {
    Made<T> made = newest.get();
    if (made == null || !made.isGoodAt(nowMillis)) {
      made = new Made<>(maker.apply(nowMillis), nowMillis);
      newest.set(made);
    }
    return made.thing;
  }

  private record Made<T>(T thing, long atMillis) {
    boolean isGoodAt(long nowMillis) {
      return nowMillis >= atMillis && nowMillis - atMillis < LIFE_MILLIS;
    }
  }
}
