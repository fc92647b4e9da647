package dev.perennial.sequences.training;

import dev.perennial.sequences.artifact.RawAnswer;
import dev.perennial.sequences.artifact.TopItems;
import dev.perennial.sequences.blend.NextItemBlend;
import dev.perennial.sequences.metric.RankingMetrics;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the blend of network, own purchases and popularity that ranks the next orders of a window
 * best: every split into tenths is tried, with a few half-lives, and the best mean NDCG@10 wins.
 */
final class NextItemFit {
  private static final int CUT = 10;
  private static final int TENTHS = 10;
  private static final double[] HALF_LIVES = {20, 60, 180};

  private NextItemFit() {}

  /** What the network said, and what came. */
  record Case(RawAnswer answer, Set<Integer> nextItems) {
    Case(RawAnswer answer, List<Integer> nextItems) {
      this(answer, new HashSet<>(nextItems));
    }
  }

  /**
   * The best blend; the network alone where there is nothing to learn from.
   *
   * @param popular everyone's recent shares as of the window's instant
   * @param newest how many of a user's newest events count
   */
  static NextItemBlend best(List<Case> cases, float[] popular, int newest) {
    return candidates()
        .max(Comparator.comparingDouble(blend -> quality(blend, cases, popular, newest)))
        .filter(best -> !cases.isEmpty())
        .orElse(NextItemBlend.networkOnly());
  }

  private static Stream<NextItemBlend> candidates() {
    return DoubleStream.of(HALF_LIVES).boxed().flatMap(NextItemFit::candidates);
  }

  private static Stream<NextItemBlend> candidates(double halfLife) {
    return IntStream.rangeClosed(0, TENTHS)
        .boxed()
        .flatMap(
            own ->
                IntStream.rangeClosed(0, TENTHS - own)
                    .mapToObj(popularity -> blend(own, popularity, halfLife)));
  }

  private static NextItemBlend blend(int own, int popularity, double halfLife) {
    double tenth = 1.0 / TENTHS;
    return new NextItemBlend(
        (TENTHS - own - popularity) * tenth, own * tenth, popularity * tenth, halfLife);
  }

  private static double quality(
      NextItemBlend blend, List<Case> cases, float[] popular, int newest) {
    double[] qualities =
        cases.parallelStream().mapToDouble(one -> quality(blend, one, popular, newest)).toArray();
    return DoubleStream.of(qualities).average().orElse(0); // in order: the same sum every time
  }

  private static double quality(NextItemBlend blend, Case one, float[] popular, int newest) {
    float[] shares = blend.shares(one.answer().question(), one.answer().items(), popular, newest);
    return RankingMetrics.ndcg(TopItems.of(shares, CUT), one.nextItems(), CUT);
  }
}
