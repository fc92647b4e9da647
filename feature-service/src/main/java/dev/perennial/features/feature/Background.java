package dev.perennial.features.feature;

import dev.perennial.model.item.ItemId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows beside what a user did: of its items, and of where this user came from. It
 * is not dated. Features know it as it is today, also as of an instant in the past; that is safe
 * for how a user was won, which never changes, and close enough for categories and usual prices,
 * which seldom do.
 *
 * @param itemOf null for an item that the catalogue does not have
 */
public record Background(
    Function<ItemId, @Nullable KnownItem> itemOf,
    @Nullable Double acquisitionCost,
    @Nullable String acquisitionChannel) {

  /** Where nothing is known. */
  public static final Background NONE = new Background(item -> null, null, null);

  /** Where nothing is known but some items' categories. */
  public static Background ofCategories(Function<ItemId, @Nullable String> categoryOf) {
    return new Background(item -> new KnownItem(categoryOf.apply(item), null, null), null, null);
  }

  /** Null where unknown. */
  public @Nullable String categoryOf(ItemId itemId) {
    KnownItem item = itemOf.apply(itemId);
    return item == null ? null : item.category();
  }
}
