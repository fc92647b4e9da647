package dev.perennial.recommender.candidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the items that are worth a closer look where the sources together name too many: by
 * reciprocal rank fusion (Cormack, Clarke and Büttcher 2009), {@code Σ 1 / (60 + place)} over the
 * sources' lists, which needs no common unit of their scores.
 */
public final class Shortlist {
  private static final int MOST = 500;
  private static final double K = 60;

  private Shortlist() {}

  /** The same lists without the items that fall behind; as they are where there are few. */
  public static List<List<Nomination>> of(List<List<Nomination>> lists) {
    if (lists.stream().mapToInt(List::size).sum() <= MOST) {
      return lists;
    }
    Map<Integer, Double> fused = new HashMap<>();
    for (List<Nomination> list : lists) {
      for (int place = 0; place < list.size(); place++) {
        fused.merge(list.get(place).item(), 1 / (K + place + 1), Double::sum);
      }
    }
    if (fused.size() <= MOST) {
      return lists;
    }
    Set<Integer> kept = best(fused);
    return lists.stream()
        .map(list -> list.stream().filter(one -> kept.contains(one.item())).toList())
        .toList();
  }

  private static Set<Integer> best(Map<Integer, Double> fused) {
    List<Map.Entry<Integer, Double>> sorted = new ArrayList<>(fused.entrySet());
    sorted.sort(
        Map.Entry.<Integer, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    Set<Integer> kept = HashSet.newHashSet(MOST);
    sorted.subList(0, MOST).forEach(one -> kept.add(one.getKey()));
    return kept;
  }
}
