package dev.perennial.ranking.protocol;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import dev.perennial.ranking.history.History;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What whoever ranks is judged by.
 *
 * @param name such as {@code Next order}
 * @param words how it was made, in a few sentences
 * @param repeats whether an item of the user's past may be shown again
 * @param history what may be learned
 * @param items each item's id at its number
 * @param occasions when lists are asked for, in the order of time
 * @param users how many could be asked about
 * @param past what a pipeline that learns as it goes is shown on the way, in the order of time
 */
public record Task(
    String name,
    String words,
    boolean repeats,
    History history,
    List<ItemId> items,
    List<Occasion> occasions,
    int users,
    List<Event> past) {
  public Task {
    items = List.copyOf(items);
    occasions = List.copyOf(occasions);
    past = Collections.unmodifiableList(past);
  }

  /** The same with so many of the occasions at most, drawn by chance. */
  public Task withOccasions(int most, long seed) {
    if (most >= occasions.size()) {
      return this;
    }
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < occasions.size(); place++) {
      places.add(place);
    }
    Collections.shuffle(places, new Random(seed));
    List<Occasion> some = places.stream().limit(most).sorted().map(occasions::get).toList();
    return new Task(name, words, repeats, history, items, some, users, past);
  }
}
