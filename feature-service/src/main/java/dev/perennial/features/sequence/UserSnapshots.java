package dev.perennial.features.sequence;

import dev.perennial.features.feature.Background;
import dev.perennial.features.profile.Activity;
import dev.perennial.features.profile.StageProperties;
import dev.perennial.features.profile.StageRules;
import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.sequence.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was known of a user at many instants in one pass over the user's events: a snapshot as
 * of an instant has seen the events up to it and none after it.
 */
public final class UserSnapshots {
  private static final UserSnapshots BY_DEFAULT_RULES =
      new UserSnapshots(new StageRules(StageProperties.defaults()));

  private final StageRules stages;

  public UserSnapshots(StageRules stages) {
    this.stages = stages;
  }

  /** The snapshots by the rules of a store that sets none; see {@link #along}. */
  public static List<Snapshot> of(
      List<Event> events, Function<ItemId, @Nullable String> categoryOf, List<Instant> asOf) {
    return of(events, Background.ofCategories(categoryOf), asOf);
  }

  /** The snapshots by the rules of a store that sets none; see {@link #along}. */
  public static List<Snapshot> of(List<Event> events, Background background, List<Instant> asOf) {
    return BY_DEFAULT_RULES.along(events, background, asOf);
  }

  /**
   * One snapshot for each different instant that is not before the first event, in time order.
   *
   * @param events of one user, in sequence ({@link Event#IN_SEQUENCE})
   * @param background as it is today, at whatever instant
   * @param asOf in any order
   */
  public List<Snapshot> along(List<Event> events, Background background, List<Instant> asOf) {
    UserFeatures features = new UserFeatures(background);
    Activity activity = stages.noActivity();
    List<Snapshot> snapshots = new ArrayList<>(asOf.size());
    int seen = 0;
    for (Instant instant : asOf.stream().sorted().distinct().toList()) {
      for (; seen < events.size() && !events.get(seen).occurredAt().isAfter(instant); seen++) {
        features.add(events.get(seen));
        activity.add(events.get(seen));
      }
      if (seen > 0) {
        snapshots.add(
            new Snapshot(instant, stages.stage(activity, instant), features.read(instant)));
      }
    }
    return snapshots;
  }
}
