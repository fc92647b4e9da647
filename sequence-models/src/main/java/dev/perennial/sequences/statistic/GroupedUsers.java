package dev.perennial.sequences.statistic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Users with the same counts and times as one row, so that each likelihood is computed once. */
record GroupedUsers(List<Group> groups) {
  /** With fewer users who came back, a likelihood is not to be trusted with four parameters. */
  private static final int ENOUGH_RETURNED = 30;

  private static final Comparator<Group> IN_ORDER =
      Comparator.comparingInt((Group group) -> group.user().repeats())
          .thenComparingDouble(group -> group.user().recency())
          .thenComparingDouble(group -> group.user().age());

  /** So many users are alike but for the value of their orders. */
  record Group(PurchaseSummary user, long users) {}

  static GroupedUsers of(Collection<PurchaseSummary> users) {
    Map<PurchaseSummary, Long> counts =
        users.stream()
            .map(user -> new PurchaseSummary(user.repeats(), user.recency(), user.age(), 0))
            .collect(Collectors.groupingBy(user -> user, Collectors.counting()));
    return new GroupedUsers(
        counts.entrySet().stream()
            .map(entry -> new Group(entry.getKey(), entry.getValue()))
            .sorted(IN_ORDER)
            .toList());
  }

  double logLikelihood(PurchaseModel model) {
    double sum = 0;
    for (Group group : groups) {
      sum += group.users() * model.logLikelihood(group.user());
    }
    return sum;
  }

  boolean enough() {
    return groups.stream().filter(group -> group.user().repeats() > 0).mapToLong(Group::users).sum()
        >= ENOUGH_RETURNED;
  }
}
