package dev.perennial.sequences.training;

import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.loss.EncodedExample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What is learned from in one epoch: of each user a few instants drawn by chance, so that users
 * with a long history don't drown the others, in batches of windows of about the same length.
 */
final class Epoch {
  private static final int INSTANTS_A_USER = 4;
  private static final int BATCHES_SORTED_TOGETHER = 16;

  private Epoch() {}

  /** How many batches an epoch has. */
  static int batches(Collection<Example> examples, int batchSize) {
    int drawn =
        byUser(examples).stream().mapToInt(user -> Math.min(user.size(), INSTANTS_A_USER)).sum();
    return Math.ceilDiv(drawn, batchSize);
  }

  /** Draws the epoch's batches. */
  static List<List<EncodedExample>> draw(
      Collection<Example> examples, SequenceEncoder encoder, int batchSize, Random random) {
    List<EncodedExample> drawn = new ArrayList<>();
    for (List<Example> ofUser : byUser(examples)) {
      Collections.shuffle(ofUser, random);
      ofUser.stream()
          .limit(INSTANTS_A_USER)
          .forEach(example -> drawn.add(encoded(example, encoder)));
    }
    Collections.shuffle(drawn, random);
    List<List<EncodedExample>> batches = new ArrayList<>();
    for (List<EncodedExample> chunk : parts(drawn, batchSize * BATCHES_SORTED_TOGETHER)) {
      batches.addAll(byLength(chunk, batchSize));
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  /** All examples, in batches of windows of about the same length. */
  static List<List<EncodedExample>> all(
      Collection<Example> examples, SequenceEncoder encoder, int batchSize) {
    return byLength(
        examples.stream().map(example -> encoded(example, encoder)).toList(), batchSize);
  }

  private static EncodedExample encoded(Example example, SequenceEncoder encoder) {
    return new EncodedExample(example, encoder.encode(example.question()));
  }

  private static Collection<List<Example>> byUser(Collection<Example> examples) {
    Map<Object, List<Example>> byUser = new LinkedHashMap<>();
    for (Example example : examples) {
      byUser
          .computeIfAbsent(example.question().history().userId(), unseen -> new ArrayList<>())
          .add(example);
    }
    return byUser.values();
  }

  private static List<List<EncodedExample>> byLength(List<EncodedExample> encoded, int batchSize) {
    return parts(
        encoded.stream()
            .sorted(Comparator.comparingInt(example -> example.window().length()))
            .toList(),
        batchSize);
  }

  private static List<List<EncodedExample>> parts(List<EncodedExample> whole, int size) {
    List<List<EncodedExample>> parts = new ArrayList<>();
    for (int from = 0; from < whole.size(); from += size) {
      parts.add(whole.subList(from, Math.min(from + size, whole.size())));
    }
    return parts;
  }
}
