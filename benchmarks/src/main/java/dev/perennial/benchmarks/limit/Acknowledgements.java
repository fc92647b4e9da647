package dev.perennial.benchmarks.limit;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Counts what the broker has acknowledged. */
final class Acknowledgements {
  private final AtomicInteger missing;

  Acknowledgements(int expected) {
    missing = new AtomicInteger(expected);
  }

  void count(@Nullable RecordMetadata where, @Nullable Exception failure) {
    if (failure == null) {
      missing.decrementAndGet();
    }
  }

  /** Fails where a record was not acknowledged. */
  void checkAll() {
    if (missing.get() != 0) {
      throw new IllegalStateException("%d records were not acknowledged".formatted(missing.get()));
    }
  }
}
