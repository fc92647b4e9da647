package dev.perennial.recommender.question;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, in the words of the caller.
 *
 * @param userId absent where nobody is named: then visit and context speak alone
 * @param scenario the place it is asked for, such as {@code home}
 * @param count how many items at most, 1 to {@value #MAX_COUNT}
 * @param session items of this visit that may not have arrived as events yet, newest first
 */
public record Ask(
    @Nullable UserId userId,
    String scenario,
    int count,
    Wanted wanted,
    List<ItemId> session,
    Context context,
    Languages languages) {

  public static final int MAX_COUNT = 100;

  public Ask {
    checkCount(count);
    Wanted.atMost("session", session.size());
    session = List.copyOf(session);
  }

  /** The plainest question: {@code count} items for a user's home page. */
  public static Ask home(UserId userId, int count) {
    return new Ask(
        userId, "home", count, Wanted.anything(), List.of(), Context.unknown(), Languages.none());
  }

  /** The same with other wishes. */
  public Ask wanting(Wanted others) {
    return new Ask(userId, scenario, count, others, session, context, languages);
  }

  public static void checkCount(int count) {
    check(
        count >= 1 && count <= MAX_COUNT,
        "count must lie between 1 and %d, but is %d",
        MAX_COUNT,
        count);
  }
}
