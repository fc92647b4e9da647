package dev.perennial.ranking.protocol;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.ItemId;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.ranking.method.Query;
import dev.perennial.sequences.dataset.Catalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers the items and gathers a task user by user. */
final class TaskBuilder {
  private final Map<ItemId, Integer> numbers = new HashMap<>();
  private final List<ItemId> items = new ArrayList<>();
  private final List<Interactions> learned = new ArrayList<>();
  private final List<Occasion> occasions = new ArrayList<>();
  private final List<Event> past = new ArrayList<>();

  /** Adds what a user did that may be learned. */
  void learn(List<Event> events) {
    learned.add(interactions(events));
  }

  /** Adds a moment at which a user is asked about, with all that they had done by then. */
  void ask(List<Event> before, Instant at, List<Event> taken) {
    int[] wanted =
        taken.stream()
            .map(Event::itemId)
            .filter(Objects::nonNull)
            .mapToInt(this::number)
            .sorted()
            .distinct()
            .toArray();
    Query query = new Query(interactions(before), at.toEpochMilli());
    occasions.add(new Occasion(taken.getFirst().userId(), query, wanted));
    past.addAll(before);
  }

  Task build(String name, String words, boolean repeats, Catalogue catalogue) {
    occasions.sort(Comparator.comparing(Occasion::at));
    past.sort(Comparator.comparing(Event::occurredAt));
    History history = new History(learned, items.stream().map(catalogue.items()::get).toList());
    return new Task(name, words, repeats, history, items, occasions, occasions.size(), past);
  }

  private int number(ItemId itemId) {
    return numbers.computeIfAbsent(
        itemId,
        unseen -> {
          items.add(unseen);
          return items.size() - 1;
        });
  }

  private Interactions interactions(List<Event> events) {
    return RecordedInteractions.first(events.size(), new OfEvents(events));
  }

  /** Events as interactions. */
  private final class OfEvents implements Interactions {
    private final List<Event> events;

    OfEvents(List<Event> events) {
      this.events = events;
    }

    @Override
    public int size() {
      return events.size();
    }

    @Override
    public int item(int index) {
      return number(Objects.requireNonNull(events.get(index).itemId()));
    }

    @Override
    public EventType type(int index) {
      return events.get(index).type();
    }

    @Override
    public long at(int index) {
      return events.get(index).occurredAt().toEpochMilli();
    }
  }
}
