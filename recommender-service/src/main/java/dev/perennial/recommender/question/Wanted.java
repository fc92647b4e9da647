package dev.perennial.recommender.question;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the caller wants of an answer, beyond that it fits the user.
 *
 * @param excluded items that must not be shown, at most {@value #MAX_ITEMS}
 * @param diversity in [0, 1]: 0 is by score alone; absent leaves it to the scenario
 */
public record Wanted(
    ItemFilter filter,
    Set<ItemId> excluded,
    Boosts boosts,
    List<Pin> pins,
    @Nullable Double diversity) {

  public static final int MAX_ITEMS = 500;
  private static final Wanted ANYTHING =
      new Wanted(ItemFilter.everything(), Set.of(), Boosts.none(), List.of(), null);

  public Wanted {
    atMost("exclude", excluded.size());
    atMost("pins", pins.size());
    excluded = Set.copyOf(excluded);
    pins = List.copyOf(pins);
    check(
        pins.stream().map(Pin::rank).distinct().count() == pins.size()
            && pins.stream().map(Pin::itemId).distinct().count() == pins.size(),
        "pins must name each rank and each item once");
    if (diversity != null) {
      Checks.inRange("diversity", diversity, 0, 1);
    }
  }

  /** Whatever fits the user. */
  public static Wanted anything() {
    return ANYTHING;
  }

  /** The same with another filter. */
  public Wanted with(ItemFilter other) {
    return new Wanted(other, excluded, boosts, pins, diversity);
  }

  /** The same without {@code more} items. */
  public Wanted without(Set<ItemId> more) {
    Set<ItemId> all = new HashSet<>(excluded);
    all.addAll(more);
    return new Wanted(filter, all, boosts, pins, diversity);
  }

  static void atMost(String field, int size) {
    check(size <= MAX_ITEMS, "%s must name at most %d items, but names %d", field, MAX_ITEMS, size);
  }
}
