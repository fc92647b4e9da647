package dev.perennial.ranking.protocol;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import dev.perennial.sequences.dataset.Catalogue;
import java.util.List;

/**
 * Each user's last item, from all before it. The item before the last is the one that settings are
 * chosen on; whether it may be learned from makes two tasks whose numbers must not be mixed.
 */
public final class LeaveOneOut {
  private static final int FEWEST_ITEMS = 3;
  private static final String WORDS =
      "The last item of each user is to be found from all before it; every item is ranked, those of"
          + " the user's past are left out. ";

  private LeaveOneOut() {}

  /** Methods learn from all but the last two items of each user. */
  public static Task withoutValidation(List<List<Event>> users, Catalogue catalogue) {
    return of(
        users,
        catalogue,
        2,
        "Next item, validation items not learned",
        WORDS
            + "Methods learn from all but the last two items of each user; what is served, and every"
            + " source that learns as it goes, from all but the last.");
  }

  /** Methods learn from all but the last item of each user. */
  public static Task withValidation(List<List<Event>> users, Catalogue catalogue) {
    return of(
        users,
        catalogue,
        1,
        "Next item, validation items learned",
        WORDS + "Methods learn from all but the last item of each user.");
  }

  private static Task of(
      List<List<Event>> users, Catalogue catalogue, int left, String name, String words) {
    TaskBuilder task = new TaskBuilder();
    int asked = 0;
    for (List<Event> events : users) {
      int last = events.size() - 1;
      task.learn(events.subList(0, Math.max(0, events.size() - left)));
      if (events.size() >= FEWEST_ITEMS && isNew(events)) {
        asked++;
        task.ask(
            events.subList(0, last), events.get(last).occurredAt(), events.subList(last, last + 1));
      }
    }
    check(asked > 0, "no user has %d items", FEWEST_ITEMS);
    return task.build(name, words, false, catalogue);
  }

  private static boolean isNew(List<Event> events) {
    ItemId last = events.getLast().itemId();
    return last != null
        && events.stream().filter(event -> last.equals(event.itemId())).count() == 1;
  }
}
