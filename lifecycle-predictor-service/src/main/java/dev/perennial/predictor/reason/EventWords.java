package dev.perennial.predictor.reason;

import dev.perennial.model.event.EventType;
import dev.perennial.sequences.explanation.AgeBand;
import dev.perennial.sequences.explanation.Source.Events;

/** Says what a user did: {@code 3 views 1 to 7 days ago}, {@code 1 purchase 12 days ago}. */
final class EventWords {
  private EventWords() {}

  static String of(Events events) {
    return events.count() == 1
        ? "1 %s %s".formatted(noun(events.type()), ago(events.newestDays()))
        : "%d %ss %s".formatted(events.count(), noun(events.type()), when(events.age()));
  }

  private static String ago(double days) {
    return days < 1 ? "within the last day" : Facts.days(days) + " ago";
  }

  private static String when(AgeBand age) {
    if (age == AgeBand.DAY) {
      return "within the last day";
    }
    return age == AgeBand.OLDER
        ? "more than %d days ago".formatted(age.from())
        : "%d to %d days ago".formatted(age.from(), age.to());
  }

  private static String noun(EventType type) {
    return switch (type) {
      case SESSION_STARTED -> "visit";
      case SIGNED_UP -> "sign-up";
      case SEARCHED -> "search request";
      case ITEM_VIEWED -> "view";
      case ITEM_CLICKED -> "click";
      case ITEM_WISHLISTED -> "wishlisted item";
      case ITEM_ADDED_TO_CART -> "cart addition";
      case ITEM_REMOVED_FROM_CART -> "cart removal";
      case CHECKOUT_STARTED -> "checkout";
      case ITEM_PURCHASED -> "purchase";
      case ITEM_REFUNDED -> "refund";
      case ITEM_RATED -> "rating";
      case ITEM_SHARED -> "share";
      case RECOMMENDATION_VIEWED -> "seen recommendation";
      case RECOMMENDATION_CLICKED -> "followed recommendation";
      case INTERVENTION_SENT -> "message";
      case INTERVENTION_OPENED -> "opened message";
    };
  }
}
