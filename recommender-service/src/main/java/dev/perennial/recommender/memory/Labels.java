package dev.perennial.recommender.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every attribute with a value, such as brand = Heartwood, by a dense index, with the items that
 * have it: names and values are kept once, and who asks for a brand walks its items only.
 */
final class Labels {
  static final int[] NONE = {};

  private record Label(String name, String value) {}

  private final Map<Label, Integer> indexes = new HashMap<>();
  private final List<Postings> postings = new ArrayList<>();

  /** The label's index; negative where no item ever had it. */
  int find(String name, String value) {
    return indexes.getOrDefault(new Label(name, value), -1);
  }

  /** The label's index, given on first mention. */
  int mention(String name, String value) {
    return indexes.computeIfAbsent(
        new Label(name, value),
        added -> {
          postings.add(new Postings());
          return postings.size() - 1;
        });
  }

  Postings postings(int label) {
    return postings.get(label);
  }

  /** How many labels two ascending lists have in common. */
  static int common(int[] some, int[] others) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < some.length && j < others.length) {
      if (some[i] == others[j]) {
        common++;
        i++;
        j++;
      } else if (some[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  static boolean has(int[] labels, int label) {
    return Arrays.binarySearch(labels, label) >= 0;
  }
}
