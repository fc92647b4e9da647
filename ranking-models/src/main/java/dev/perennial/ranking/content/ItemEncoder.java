package dev.perennial.ranking.content;

import dev.perennial.model.item.Item;
import java.util.Optional;

/** Turns a description into a vector, near to those of items like it. Safe for several threads. */
public interface ItemEncoder {
  /** How many numbers a vector has. */
  int width();

  /** The vector, as long as 1; nothing where the description does not say what it takes. */
  Optional<float[]> encode(Item item);
}
