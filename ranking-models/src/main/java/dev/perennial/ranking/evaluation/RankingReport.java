package dev.perennial.ranking.evaluation;

import dev.perennial.ranking.protocol.Task;
import java.util.List;
import java.util.stream.Stream;

/**
 * How good everybody's lists for one task were.
 *
 * @param groups the same on some of the users
 * @param firstPlaces what the log of a ranking that explores says of all; empty where none does
 * @param distanceWords what makes two items of a list different
 * @param draws of users in the bootstrap
 */
public record RankingReport(
    Task task,
    Comparison everybody,
    List<InGroup> groups,
    List<FirstPlace> firstPlaces,
    String distanceWords,
    int draws) {
  /** What groups are compared by. */
  public static final List<Measure> OF_GROUPS =
      List.of(Measure.NDCG_10, Measure.RECALL_10, Measure.LIFT_10);

  public RankingReport {
    groups = List.copyOf(groups);
    firstPlaces = List.copyOf(firstPlaces);
  }

  /** The groups of one kind, such as {@code stage}. */
  public Stream<InGroup> groupsBy(String kind) {
    return groups.stream().filter(one -> one.group().kind().equals(kind));
  }

  /** The comparison on a group's users. */
  public record InGroup(Group group, Comparison comparison) {}
}
