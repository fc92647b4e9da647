package dev.perennial.ranking.rating;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a user rated an item with. */
record Rating(UserId userId, ItemId itemId, double value) {
  private static final String KEY = "rating";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

  /** Of an event that has one as a number. */
  static Optional<Rating> of(Event event) {
    String value = event.context().get(KEY);
    return event.type() == EventType.ITEM_RATED
            && event.itemId() != null
            && value != null
            && NUMBER.matcher(value).matches()
        ? Optional.of(new Rating(event.userId(), event.itemId(), Double.parseDouble(value)))
        : Optional.empty();
  }
}
