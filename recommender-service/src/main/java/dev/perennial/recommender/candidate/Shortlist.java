package dev.perennial.recommender.candidate;

import dev.perennial.ranking.method.ScoreSheet;
import java.util.ArrayList;
import java.util.List;

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
    ScoreSheet fused = new ScoreSheet(MOST);
    for (List<Nomination> list : lists) {
      for (int place = 0; place < list.size(); place++) {
        fused.add(list.get(place).item(), 1 / (K + place + 1));
      }
    }
    return fused.size() <= MOST ? lists : without(fused, lists);
  }

  private static List<List<Nomination>> without(ScoreSheet fused, List<List<Nomination>> lists) {
    ScoreSheet kept = new ScoreSheet(MOST);
    for (int item : fused.top(MOST)) {
      kept.add(item, 1);
    }
    List<List<Nomination>> shorter = new ArrayList<>(lists.size());
    for (List<Nomination> list : lists) {
      List<Nomination> left = new ArrayList<>(list);
      left.removeIf(one -> !kept.isScored(one.item()));
      shorter.add(left);
    }
    return shorter;
  }
}
