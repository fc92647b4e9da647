package dev.perennial.simulator.world;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item with what only the simulator knows of it. The index is its identity.
 *
 * @param index its place in the catalogue
 * @param department the index of its department
 * @param thing what it is, in the word that people search for
 * @param cents its list price
 * @param relativePrice list price ÷ the median of its department
 * @param lastsDays until it is used up and bought again; 0 for what lasts
 * @param listedAt since when it can be bought
 */
public record Product(
    int index,
    Item item,
    int department,
    String thing,
    long cents,
    double relativePrice,
    double lastsDays,
    Instant listedAt) {

  public ItemId id() {
    return item.itemId();
  }

  public boolean isConsumable() {
    return lastsDays > 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Product product && index == product.index;
  }

  @Override
  public int hashCode() {
    return index;
  }
}
