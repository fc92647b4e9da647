package dev.perennial.recommender.question;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;
import dev.perennial.model.user.UserId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, in the words of the caller.
 *
 * @param scenario the place it is asked for, such as {@code home}
 * @param count how many items at most, 1 to {@value #MAX_COUNT}
 * @param category only items of this category, where given
 * @param excluded items that must not be shown, at most {@value #MAX_ITEMS}
 * @param session items of this visit that may not have arrived as events yet, newest first
 */
public record Ask(
    UserId userId,
    String scenario,
    int count,
    @Nullable String category,
    Set<ItemId> excluded,
    List<ItemId> session) {
  public static final int MAX_COUNT = 100;
  public static final int MAX_ITEMS = 500;
  private static final int MAX_CATEGORY = 256;

  public Ask {
    check(
        count >= 1 && count <= MAX_COUNT,
        "count must lie between 1 and %d, but is %d",
        MAX_COUNT,
        count);
    if (category != null) {
      Checks.text("category", category, MAX_CATEGORY);
    }
    atMost("exclude", excluded.size());
    atMost("session", session.size());
    excluded = Set.copyOf(excluded);
    session = List.copyOf(session);
  }

  /** The plainest question: {@code count} items for a user's home page. */
  public static Ask home(UserId userId, int count) {
    return new Ask(userId, "home", count, null, Set.of(), List.of());
  }

  private static void atMost(String field, int size) {
    check(size <= MAX_ITEMS, "%s must name at most %d items, but names %d", field, MAX_ITEMS, size);
  }
}
