package dev.perennial.recommender.candidate;

import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.recommender.question.Question;

/** How a learned method gives its reason, where an item of the past is one and where none is. */
public enum Voice {
  /** Others took them together, or one after the other. */
  TOGETHER,
  /** Users with a like history took it. */
  LIKE_MINDED,
  /** It is like what the user took or looked at. */
  ALIKE,
  /** It comes next in the user's sequence. */
  NEXT;

  /** An item that the user took before is no reason for itself. */
  Evidence evidence(int item, int reason, Question question) {
    if (reason == ScoreSheet.NOTHING || reason == item) {
      return this == NEXT ? new Evidence.Predicted(1) : new Evidence.LikeMinded();
    }
    return switch (this) {
      case ALIKE -> new Evidence.Alike(reason);
      case TOGETHER, LIKE_MINDED, NEXT ->
          question.shopper().purchases().slotOf(reason) < 0
              ? new Evidence.Viewed(reason)
              : new Evidence.Bought(reason);
    };
  }
}
