package dev.perennial.features.consume;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a batch of a compacted topic comes down to: each key's last value, or its removal.
 *
 * @param present the values of the keys that have one
 * @param removed the keys that have none
 */
record LatestValues<T>(List<T> present, List<String> removed) {

  /** Reads the records; one that cannot be read leaves its key as it was. */
  static <T> LatestValues<T> of(
      List<ConsumerRecord<String, byte[]>> records,
      RecordReader reader,
      Class<T> type,
      Function<T, String> keyOf) {
    Map<String, Optional<T>> byKey = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> each : records) {
      if (isRemoval(each)) {
        byKey.put(each.key(), Optional.empty());
      } else {
        reader.read(each, type).ifPresent(it -> byKey.put(keyOf.apply(it), Optional.of(it)));
      }
    }
    return new LatestValues<>(
        byKey.values().stream().flatMap(Optional::stream).toList(),
        byKey.keySet().stream()
            .filter(key -> Objects.requireNonNull(byKey.get(key)).isEmpty())
            .toList());
  }

  private static boolean isRemoval(ConsumerRecord<String, byte[]> source) {
    return source.value() == null && source.key() != null;
  }
}
