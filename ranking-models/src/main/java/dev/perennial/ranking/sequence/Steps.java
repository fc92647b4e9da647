package dev.perennial.ranking.sequence;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.Interactions;
import java.util.Arrays;

/** What somebody did with learned items, step by step, oldest first. */
final class Steps {
  /** How many event types there are. */
  static final int TYPES = EventType.values().length;

  private final int[] rows;
  private final int[] types;

  private Steps(int[] rows, int[] types) {
    this.rows = rows;
    this.types = types;
  }

  /** The last {@code most} steps of a past whose items were learned. */
  @SuppressWarnings("EnumOrdinal") // lives no longer than this process
  static Steps last(int most, Interactions past, LearnedItems items) {
    int[] rows = new int[Math.min(most, past.size())];
    int[] types = new int[rows.length];
    int from = rows.length;
    for (int index = past.size() - 1; index >= 0 && from > 0; index--) {
      if (items.contains(past.item(index))) {
        from--;
        rows[from] = items.row(past.item(index));
        types[from] = past.type(index).ordinal();
      }
    }
    return new Steps(rows, types).between(from, rows.length);
  }

  int size() {
    return rows.length;
  }

  /** The item of a step, as its row. */
  int row(int step) {
    return rows[step];
  }

  /** The event type of a step, as its number. */
  int type(int step) {
    return types[step];
  }

  /** The steps from {@code first} to before {@code end}. */
  Steps between(int first, int end) {
    return new Steps(Arrays.copyOfRange(rows, first, end), Arrays.copyOfRange(types, first, end));
  }

  /** All steps but the last. */
  Steps before() {
    return between(0, size() - 1);
  }
}
