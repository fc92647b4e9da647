package dev.perennial.ranking.evaluation;

import dev.perennial.ranking.protocol.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Occasions that have something in common.
 *
 * @param kind what groups are made by, such as {@code stage}
 * @param places of the occasions in the task
 */
@SuppressWarnings("ArrayRecordComponent") // walked along, never compared
public record Group(String kind, String name, int[] places) {
  private static final List<String> THIRDS =
      List.of("least active third", "middle third", "most active third");

  /** The occasions in three equal parts, by how much their users had done. */
  public static List<Group> byActivity(Task task) {
    int[] ascending =
        IntStream.range(0, task.occasions().size())
            .boxed()
            .sorted(
                Comparator.comparingInt(place -> task.occasions().get(place).query().past().size()))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Group> groups = new ArrayList<>();
    for (int third = 0; third < THIRDS.size(); third++) {
      int from = third * ascending.length / THIRDS.size();
      int to = (third + 1) * ascending.length / THIRDS.size();
      groups.add(new Group("activity", THIRDS.get(third), Arrays.copyOfRange(ascending, from, to)));
    }
    return groups;
  }

  /** The occasions by a label of each; in the order of the labels. */
  public static <L extends Comparable<L>> List<Group> by(String kind, List<L> labels) {
    Map<L, List<Integer>> places = new TreeMap<>();
    for (int place = 0; place < labels.size(); place++) {
      places.computeIfAbsent(labels.get(place), unseen -> new ArrayList<>()).add(place);
    }
    return places.entrySet().stream()
        .map(
            group ->
                new Group(
                    kind,
                    group.getKey().toString(),
                    group.getValue().stream().mapToInt(Integer::intValue).toArray()))
        .toList();
  }
}
