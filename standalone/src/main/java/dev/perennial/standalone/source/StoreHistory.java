package dev.perennial.standalone.source;

import dev.perennial.features.sequence.UserSnapshots;
import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.history.SequenceSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every user's events in memory, with the snapshots that feature-service would send of them: the
 * same features by the same code.
 */
public final class StoreHistory implements SequenceSource {
  private final Map<String, List<Event>> users;
  private final Catalogue catalogue;

  private StoreHistory(Map<String, List<Event>> users, Catalogue catalogue) {
    this.users = users;
    this.catalogue = catalogue;
  }

  /** Sorts the events by user and time; an event whose id was there before is left out. */
  public static StoreHistory of(Collection<Event> events, Catalogue catalogue) {
    Map<String, List<Event>> users =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    event -> event.userId().value(), TreeMap::new, Collectors.toList()));
    users.replaceAll((user, ofUser) -> inSequence(ofUser));
    return new StoreHistory(users, catalogue);
  }

  private static List<Event> inSequence(List<Event> events) {
    Map<String, Event> once = new TreeMap<>();
    events.forEach(event -> once.putIfAbsent(event.eventId().value(), event));
    List<Event> sorted = new ArrayList<>(once.values());
    sorted.sort(Event.IN_SEQUENCE);
    return List.copyOf(sorted);
  }

  @Override
  public Stream<UserSequence> read(List<Instant> asOf) {
    return users.values().stream()
        .map(events -> sequence(events, asOf))
        .filter(sequence -> !sequence.events().isEmpty());
  }

  /** What was known of a user at an instant; empty before the user's first event. */
  public Optional<UserSequence> of(UserId user, Instant asOf) {
    return Optional.ofNullable(users.get(user.value()))
        .map(events -> sequence(events, List.of(asOf)))
        .filter(sequence -> !sequence.events().isEmpty());
  }

  private UserSequence sequence(List<Event> all, List<Instant> asOf) {
    UserId userId = all.getFirst().userId();
    List<Event> events =
        all.stream().filter(event -> !event.occurredAt().isAfter(asOf.getLast())).toList();
    return new UserSequence(
        userId,
        events.size(),
        events,
        UserSnapshots.of(events, item -> catalogue.category(item).orElse(null), asOf));
  }

  /** Each user's events, in sequence. */
  List<List<Event>> all() {
    return List.copyOf(users.values());
  }

  Catalogue catalogue() {
    return catalogue;
  }

  int users() {
    return users.size();
  }

  long events() {
    return users.values().stream().mapToLong(List::size).sum();
  }

  /** When the oldest event happened. */
  public Instant first() {
    return users.values().stream()
        .map(events -> events.getFirst().occurredAt())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  /** When the newest event happened. */
  public Instant last() {
    return users.values().stream()
        .map(events -> events.getLast().occurredAt())
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
