package dev.perennial.sequences.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the features of snapshots in the order in which they turn up. */
final class FeatureNames {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  int number(String name) {
    return numbers.computeIfAbsent(
        name,
        unseen -> {
          names.add(name);
          return names.size() - 1;
        });
  }

  String name(int number) {
    return names.get(number);
  }

  int size() {
    return names.size();
  }
}
