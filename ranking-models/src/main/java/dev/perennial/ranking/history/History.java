package dev.perennial.ranking.history;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.Item;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all of a store's users did with items until an instant. Users and items are numbered from 0;
 * an item keeps its number, so that what is learned from a history also reads later interactions.
 */
public final class History {
  private final List<? extends Interactions> users;
  private final List<? extends @Nullable Item> catalogue;

  /**
   * Takes them as they are; none may change any more.
   *
   * @param users each one's interactions
   * @param catalogue an item's description at its number; null where the store gave none
   * @throws IllegalArgumentException where an interaction's item has no place in the catalogue
   */
  public History(List<? extends Interactions> users, List<? extends @Nullable Item> catalogue) {
    this.users = users;
    this.catalogue = Collections.unmodifiableList(catalogue);
    users.forEach(user -> checkItems(user, catalogue.size()));
  }

  private static void checkItems(Interactions user, int items) {
    for (int index = 0; index < user.size(); index++) {
      int item = user.item(index);
      check(item >= 0 && item < items, "item %d is none of %d", item, items);
    }
  }

  /** How many users there are. */
  public int users() {
    return users.size();
  }

  /** How many items there are, with or without a description. */
  public int items() {
    return catalogue.size();
  }

  /** The same with at most so many users: those who did something last. */
  public History ofLatest(int most) {
    if (users.size() <= most) {
      return this;
    }
    long[] latest = users.stream().mapToLong(History::latest).sorted().toArray();
    long since = latest[latest.length - most];
    return new History(
        users.stream().filter(user -> latest(user) >= since).limit(most).toList(), catalogue);
  }

  private static long latest(Interactions user) {
    return user.size() == 0 ? Long.MIN_VALUE : user.at(user.size() - 1);
  }

  public Interactions of(int user) {
    return users.get(user);
  }

  /** All users' interactions, by the user's number. */
  public List<? extends Interactions> all() {
    return Collections.unmodifiableList(users);
  }

  /** What the store says of an item. */
  public Optional<Item> item(int item) {
    return Optional.ofNullable(catalogue.get(item));
  }
}
