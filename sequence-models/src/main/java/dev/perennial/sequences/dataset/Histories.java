package dev.perennial.sequences.dataset;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.sequence.UserSequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Every user of a source up to an instant, read once.
 *
 * @param items every item that occurs
 * @param hash of the events
 */
public record Histories(List<History> users, Vocabulary items, String hash) {
  public Histories {
    users = List.copyOf(users);
  }

  /**
   * Reads the users with a snapshot at each of the instants that is not before their first event;
   * nothing that happened after the last instant is kept, whatever the source sends.
   */
  public static Histories read(SequenceSource source, List<Instant> asOf) {
    Map<String, Integer> seen = new HashMap<>();
    Digest digest = new Digest();
    List<History> users =
        read(
            source,
            asOf,
            itemId ->
                seen.computeIfAbsent(itemId.value(), unseen -> Vocabulary.FIRST + seen.size()),
            digest);
    Vocabulary items = Vocabulary.of(seen.keySet());
    int[] numbers = new int[Vocabulary.FIRST + seen.size()];
    seen.forEach((item, number) -> numbers[number] = items.indexOf(item));
    users.forEach(user -> user.renumber(number -> numbers[number]));
    return new Histories(users, items, digest.hex());
  }

  /** Reads the users as above, numbering items as told. */
  public static List<History> read(
      SequenceSource source, List<Instant> asOf, ToIntFunction<ItemId> itemIndex) {
    return read(source, asOf, itemIndex, new Digest());
  }

  private static List<History> read(
      SequenceSource source, List<Instant> asOf, ToIntFunction<ItemId> itemIndex, Digest digest) {
    List<History> users = new ArrayList<>();
    try (Stream<UserSequence> sequences = source.read(asOf)) {
      sequences
          .map(sequence -> until(asOf.getLast(), sequence))
          .filter(sequence -> !sequence.events().isEmpty())
          .peek(digest::add)
          .forEach(sequence -> users.add(History.of(sequence, itemIndex)));
    }
    return users;
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
