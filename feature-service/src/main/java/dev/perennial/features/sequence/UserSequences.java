package dev.perennial.features.sequence;

import dev.perennial.features.store.SequenceStore;
import dev.perennial.features.store.Shard;
import dev.perennial.features.store.StoredSequence;
import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Users' sequences with their snapshots, as of any instants. */
public final class UserSequences {
  private final SequenceStore store;
  private final UserSnapshots snapshots;

  UserSequences(SequenceStore store, UserSnapshots snapshots) {
    this.store = store;
    this.snapshots = snapshots;
  }

  /** The sequences of these users in the order asked for; of an unknown one, an empty one. */
  public List<UserSequence> of(List<UserId> users, SequenceQuery query) {
    return store.read(users, query.lastAsOf()).stream()
        .map(stored -> answer(stored, query))
        .toList();
  }

  /** Hands over the sequence of each user of the shard who was seen by then, in user order. */
  public void forEach(Shard shard, SequenceQuery query, Consumer<UserSequence> reader) {
    store.read(
        shard,
        query.lastAsOf(),
        stored -> {
          if (!stored.events().isEmpty()) {
            reader.accept(answer(stored, query));
          }
        });
  }

  /** A user's sequence as it would be after further events; nothing of it is kept. */
  public UserSequence whatIf(UserId user, List<Event> further, SequenceQuery query) {
    StoredSequence stored = store.read(List.of(user), query.lastAsOf()).getFirst();
    List<Event> events =
        Stream.concat(stored.events().stream(), further.stream())
            .sorted(Event.IN_SEQUENCE)
            .toList();
    return answer(stored, events, query);
  }

  private UserSequence answer(StoredSequence stored, SequenceQuery query) {
    return answer(stored, stored.events(), query);
  }

  private UserSequence answer(StoredSequence stored, List<Event> events, SequenceQuery query) {
    List<Event> newest = events.subList(Math.max(0, events.size() - query.limit()), events.size());
    return new UserSequence(
        stored.userId(),
        stored.version(),
        newest,
        snapshots.along(events, stored.background(), query.asOf()));
  }
}
