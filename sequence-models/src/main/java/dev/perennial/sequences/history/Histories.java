package dev.perennial.sequences.history;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.sequence.UserSequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Every user of a source up to an instant, read once. Of a large store no more than a shard is in
 * memory at a time; the rest lies in a file that vanishes when this is closed, or the process dies.
 */
public final class Histories implements AutoCloseable {
  private static final long BYTES_A_SHARD = 32 << 20;

  private final HistoryShards users;
  private final Vocabulary items;
  private final String hash;

  private Histories(HistoryShards users, Vocabulary items, String hash) {
    this.users = users;
    this.items = items;
    this.hash = hash;
  }

  /**
   * Reads the users with a snapshot at each of the instants that is not before their first event;
   * nothing that happened after the last instant is kept, whatever the source sends.
   */
  public static Histories read(SequenceSource source, List<Instant> asOf) {
    return read(source, asOf, BYTES_A_SHARD);
  }

  static Histories read(SequenceSource source, List<Instant> asOf, long bytesAShard) {
    Map<String, Integer> seen = new HashMap<>();
    ToIntFunction<ItemId> number =
        item -> seen.computeIfAbsent(item.value(), unseen -> Vocabulary.FIRST + seen.size());
    HistoryShards users = new HistoryShards(bytesAShard);
    Digest digest = new Digest();
    forEach(source, asOf, sequence -> add(sequence, number, users, digest));
    Vocabulary items = Vocabulary.of(seen.keySet());
    int[] numbers = new int[Vocabulary.FIRST + seen.size()];
    seen.forEach((item, before) -> numbers[before] = items.indexOf(item));
    users.seal(before -> numbers[before]);
    return new Histories(users, items, digest.hex());
  }

  /** Reads the users as above, with the items' numbers in a vocabulary. */
  public static Histories read(SequenceSource source, List<Instant> asOf, Vocabulary items) {
    HistoryShards users = new HistoryShards(BYTES_A_SHARD);
    Digest digest = new Digest();
    ToIntFunction<ItemId> number = item -> items.indexOf(item.value());
    forEach(source, asOf, sequence -> add(sequence, number, users, digest));
    users.seal(IntUnaryOperator.identity());
    return new Histories(users, items, digest.hex());
  }

  private static void add(
      UserSequence sequence, ToIntFunction<ItemId> number, HistoryShards users, Digest digest) {
    digest.add(sequence);
    users.append(History.of(sequence, number, users.features()));
  }

  /** Reads the users as above into memory, numbering items as told. */
  public static List<History> read(
      SequenceSource source, List<Instant> asOf, ToIntFunction<ItemId> itemIndex) {
    List<History> users = new ArrayList<>();
    FeatureNames features = new FeatureNames();
    forEach(source, asOf, sequence -> users.add(History.of(sequence, itemIndex, features)));
    return users;
  }

  private static void forEach(
      SequenceSource source, List<Instant> asOf, Consumer<UserSequence> reader) {
    try (Stream<UserSequence> sequences = source.read(asOf)) {
      sequences
          .map(sequence -> until(asOf.getLast(), sequence))
          .filter(sequence -> !sequence.events().isEmpty())
          .forEach(reader);
    }
  }

  /** The users, to be gone through in order: each shard is read when its first user is due. */
  public List<History> users() {
    return users;
  }

  /** In how many parts they are read. */
  public int shards() {
    return users.shards();
  }

  /** The users of one part. */
  public List<History> shard(int number) {
    return users.shard(number);
  }

  /** Every item that occurs. */
  public Vocabulary items() {
    return items;
  }

  /** A hash of the events. */
  public String hash() {
    return hash;
  }

  @Override
  public void close() {
    users.close();
  }

  private static UserSequence until(Instant last, UserSequence sequence) {
    if (sequence.events().isEmpty() || !sequence.events().getLast().occurredAt().isAfter(last)) {
      return sequence;
    }
    return new UserSequence(
        sequence.userId(),
        sequence.version(),
        sequence.events().stream().filter(event -> !event.occurredAt().isAfter(last)).toList(),
        sequence.snapshots().stream().filter(now -> !now.asOf().isAfter(last)).toList());
  }
}
