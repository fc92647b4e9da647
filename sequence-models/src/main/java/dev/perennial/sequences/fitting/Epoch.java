package dev.perennial.sequences.fitting;

import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Examples;
import dev.perennial.sequences.dataset.Examples.Moment;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.loss.EncodedExample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is learned from in one epoch: of each user a few instants drawn by chance, so that users
 * with a long history don't drown the others, in batches of windows of about the same length. The
 * shards come in an order left to chance; a batch is encoded when it is due.
 */
public record Epoch(SequenceEncoder encoder, int batchSize) {
  private static final int INSTANTS_A_USER = 4;
  private static final int BATCHES_SORTED_TOGETHER = 16;

  /** How many examples an epoch has. */
  static int size(Examples examples) {
    return drawn(examples).sum();
  }

  /** How many batches an epoch has. */
  int batches(Examples examples) {
    return drawn(examples).map(drawn -> Math.ceilDiv(drawn, batchSize)).sum();
  }

  /** How many are drawn of each shard. */
  private static IntStream drawn(Examples examples) {
    return IntStream.range(0, examples.shards())
        .map(shard -> examples.shard(shard).stream().mapToInt(Epoch::drawn).sum());
  }

  private static int drawn(List<Moment> ofUser) {
    return Math.min(ofUser.size(), INSTANTS_A_USER);
  }

  /** Draws the epoch's batches. */
  public Stream<List<EncodedExample>> draw(Examples examples, Random random) {
    List<Integer> shards =
        IntStream.range(0, examples.shards()).boxed().collect(Collectors.toList());
    Collections.shuffle(shards, random);
    return shards.stream()
        .flatMap(shard -> batches(examples.shard(shard), random).stream())
        .map(batch -> batch.stream().map(moment -> encoded(examples.at(moment))).toList());
  }

  private List<List<Moment>> batches(List<List<Moment>> users, Random random) {
    List<Moment> drawn = new ArrayList<>();
    for (List<Moment> ofUser : users) {
      List<Moment> shuffled = new ArrayList<>(ofUser);
      Collections.shuffle(shuffled, random);
      drawn.addAll(shuffled.subList(0, drawn(ofUser)));
    }
    Collections.shuffle(drawn, random);
    List<List<Moment>> batches = new ArrayList<>();
    for (List<Moment> chunk : parts(drawn, batchSize * BATCHES_SORTED_TOGETHER)) {
      batches.addAll(byLength(chunk, Moment::events));
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  /** All of some examples, in batches of windows of about the same length. */
  Stream<List<EncodedExample>> all(List<Example> examples) {
    return byLength(examples, Epoch::events).stream()
        .map(batch -> batch.stream().map(this::encoded).toList());
  }

  private static int events(Example example) {
    return example.question().history().countUntil(example.question().now());
  }

  private EncodedExample encoded(Example example) {
    return new EncodedExample(example, encoder.encode(example.question()));
  }

  private <E> List<List<E>> byLength(List<E> some, ToIntFunction<E> events) {
    Comparator<E> shorter =
        Comparator.comparingInt(one -> Math.min(events.applyAsInt(one), encoder.maxSteps()));
    return parts(some.stream().sorted(shorter).toList(), batchSize);
  }

  private static <E> List<List<E>> parts(List<E> whole, int size) {
    List<List<E>> parts = new ArrayList<>();
    for (int from = 0; from < whole.size(); from += size) {
      parts.add(whole.subList(from, Math.min(from + size, whole.size())));
    }
    return parts;
  }
}
