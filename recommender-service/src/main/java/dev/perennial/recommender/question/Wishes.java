package dev.perennial.recommender.question;

import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.memory.Postings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the caller and the store want of an answer, in the words of the memory.
 *
 * @param narrowings all of which an item must pass
 * @param pins items by rank
 */
public record Wishes(
    List<Narrowing> narrowings,
    Set<Integer> excluded,
    Boosts boosts,
    Map<Integer, Integer> pins,
    @Nullable Double diversity) {

  static Wishes of(Wanted wanted, Context context, Catalogue catalogue) {
    ItemFilter filter = wanted.filter();
    Map<Integer, Integer> pins = new HashMap<>();
    wanted
        .pins()
        .forEach(pin -> catalogue.find(pin.itemId()).ifPresent(item -> pins.put(pin.rank(), item)));
    List<Narrowing> narrowings = new ArrayList<>();
    narrowings.add(Narrowing.of(filter, catalogue));
    if (filter.country() == null && context.country() != null) {
      narrowings.add(Narrowing.of(ItemFilter.forCountry(context.country()), catalogue));
    }
    return new Wishes(
        narrowings,
        catalogue.known(wanted.excluded()).boxed().collect(Collectors.toUnmodifiableSet()),
        wanted.boosts(),
        pins,
        wanted.diversity());
  }

  /** Where only what {@code filter} lets through is wanted as well. */
  Wishes within(ItemFilter filter, Catalogue catalogue) {
    List<Narrowing> more = new ArrayList<>(narrowings);
    more.add(Narrowing.of(filter, catalogue));
    return new Wishes(more, excluded, boosts, pins, diversity);
  }

  /** What speaks against an item; empty where it is what is asked for. */
  public Optional<String> objection(int item) {
    for (Narrowing narrowing : narrowings) {
      Optional<String> objection = narrowing.objection(item);
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  public boolean pins(int item) {
    return pins.containsValue(item);
  }

  /** Whether an item out of stock may be shown. */
  public boolean isSoldOutToo() {
    return narrowings.getFirst().isSoldOutToo();
  }

  /** The categories that are asked for; empty where none is. */
  public List<Integer> categories() {
    return narrowings.stream()
        .filter(Narrowing::namesCategories)
        .findFirst()
        .map(Narrowing::categories)
        .orElse(List.of());
  }

  /** Whether a category is asked for, be it one that no item has. */
  public boolean nameCategories() {
    return narrowings.stream().anyMatch(Narrowing::namesCategories);
  }

  /** Lists that hold every item asked for; absent where only the whole catalogue does. */
  public Optional<List<Postings>> postings() {
    return narrowings.stream().flatMap(narrowing -> narrowing.postings().stream()).findFirst();
  }
}
