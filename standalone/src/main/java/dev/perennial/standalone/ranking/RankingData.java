package dev.perennial.standalone.ranking;

import dev.perennial.features.sequence.UserSnapshots;
import dev.perennial.model.event.Event;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.user.UserId;
import dev.perennial.ranking.evaluation.Group;
import dev.perennial.ranking.protocol.LeaveOneOut;
import dev.perennial.ranking.protocol.NextOrder;
import dev.perennial.ranking.protocol.Occasion;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.standalone.source.StoreData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A store's past, and what can be asked of it.
 *
 * @param description what it is, in a line
 * @param hash the SHA-256 of the file, where there is one
 * @param users each one's events, in sequence
 * @param timed whether it is known when things happened, and not only in which order
 */
public record RankingData(
    String description,
    @Nullable String hash,
    List<List<Event>> users,
    Catalogue catalogue,
    boolean timed) {

  public static RankingData of(StoreData store) {
    return new RankingData(
        store.description(), store.hash(), store.users(), store.catalogue(), store.isTimed());
  }

  /** Of a store whose times are known and which is no file. */
  public static RankingData of(String description, List<List<Event>> users, Catalogue catalogue) {
    return new RankingData(description, null, users, catalogue, true);
  }

  /** The next order where times are known; the next item, in two ways, where only the order is. */
  List<Task> tasks() {
    return timed
        ? List.of(NextOrder.of(users, catalogue))
        : List.of(
            LeaveOneOut.withValidation(users, catalogue),
            LeaveOneOut.withoutValidation(users, catalogue));
  }

  /** The occasions by what the users had done and, where times are known, by where they stood. */
  List<Group> groups(Task task) {
    List<Group> groups = new ArrayList<>();
    if (timed) {
      groups.addAll(Group.by("stage", stages(task)));
    }
    groups.addAll(Group.byActivity(task));
    return groups;
  }

  /** Where each user stood before the occasion, by the rules of a store that sets none. */
  private List<LifecycleStage> stages(Task task) {
    Map<UserId, List<Event>> byUser = new HashMap<>();
    users.stream()
        .filter(events -> !events.isEmpty())
        .forEach(events -> byUser.put(events.getFirst().userId(), events));
    return task.occasions().stream()
        .map(occasion -> stage(occasion, byUser.getOrDefault(occasion.userId(), List.of())))
        .toList();
  }

  private LifecycleStage stage(Occasion occasion, List<Event> events) {
    List<Event> before =
        events.stream().filter(event -> event.occurredAt().isBefore(occasion.at())).toList();
    return UserSnapshots.of(
            before,
            item -> catalogue.category(item).orElse(null),
            List.of(occasion.at().minusMillis(1)))
        .getLast()
        .stage();
  }
}
