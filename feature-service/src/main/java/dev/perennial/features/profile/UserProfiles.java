package dev.perennial.features.profile;

import dev.perennial.features.profile.UserProfile.Favourite;
import dev.perennial.features.store.SequenceStore;
import dev.perennial.features.store.StoredSequence;
import dev.perennial.features.store.UserStore;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums up users' lives. */
public final class UserProfiles {
  private static final int FAVOURITES = 5;

  private final SequenceStore sequences;
  private final UserStore users;
  private final StageRules stages;

  UserProfiles(SequenceStore sequences, UserStore users, StageRules stages) {
    this.sequences = sequences;
    this.users = users;
    this.stages = stages;
  }

  /** The life of one user up to an instant. */
  public UserProfile of(UserId userId, Instant asOf) {
    StoredSequence sequence = sequences.read(List.of(userId), asOf).getFirst();
    List<Event> events = sequence.events();
    Activity activity = stages.noActivity();
    events.forEach(activity::add);
    Optional<User> user = users.find(userId);
    return new UserProfile(
        userId,
        asOf,
        stages.stage(activity, asOf),
        events.isEmpty() ? null : events.getFirst().occurredAt(),
        events.isEmpty() ? null : events.getLast().occurredAt(),
        activity.orders(),
        spend(events),
        favourites(itemsBought(events).map(ItemId::value)),
        favourites(
            itemsBought(events)
                .flatMap(item -> Stream.ofNullable(sequence.background().categoryOf(item)))),
        user.map(User::acquisitionChannel).orElse(null),
        user.map(User::traits).orElse(Map.of()));
  }

  private static BigDecimal spend(List<Event> events) {
    BigDecimal spend = BigDecimal.ZERO;
    for (Event event : events) {
      if (isPurchase(event) && event.price() != null && event.quantity() != null) {
        spend = spend.add(event.price().multiply(BigDecimal.valueOf(event.quantity())));
      }
    }
    return spend;
  }

  private static Stream<ItemId> itemsBought(List<Event> events) {
    return events.stream()
        .filter(UserProfiles::isPurchase)
        .flatMap(event -> Stream.ofNullable(event.itemId()));
  }

  private static List<Favourite> favourites(Stream<String> bought) {
    Map<String, Long> times =
        bought.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return times.entrySet().stream()
        .map(entry -> new Favourite(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(Favourite::purchases)
                .reversed()
                .thenComparing(Favourite::name))
        .limit(FAVOURITES)
        .toList();
  }

  private static boolean isPurchase(Event event) {
    return event.type() == EventType.ITEM_PURCHASED;
  }
}
