package dev.perennial.predictor.promotion;

import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.Estimate;
import dev.perennial.sequences.metric.ProbabilityMetrics;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A challenger beside the champion, on the same users of a window that neither has seen.
 *
 * @param champion the version of the model in use, {@code rules} where none is, or {@code rules in
 *     place of} a version that has seen the window
 * @param gain by how much the challenger's log loss is lower
 * @param gainLow the low end of the 95 % interval of that, by a paired bootstrap over users
 * @param gainHigh its high end
 */
public record Comparison(
    String challenger,
    String champion,
    Instant windowStart,
    Instant windowEnd,
    int users,
    Figures challengerFigures,
    Figures championFigures,
    double gain,
    double gainLow,
    double gainHigh) {
  private static final Bootstrap DRAWS = new Bootstrap(1000, 42);

  static Comparison of(
      ClosedWindow window,
      Contender challenger,
      Contender champion,
      List<Scored> challengers,
      List<Scored> champions) {
    double[] gains = gains(challengers, champions);
    Estimate gain = DRAWS.estimate(gains.length, counts -> mean(gains, counts));
    return new Comparison(
        challenger.name(),
        champion.name(),
        window.start(),
        window.end(),
        gains.length,
        Figures.of(challengers),
        Figures.of(champions),
        gain.value(),
        gain.low(),
        gain.high());
  }

  private static double[] gains(List<Scored> challengers, List<Scored> champions) {
    return IntStream.range(0, challengers.size())
        .mapToDouble(i -> loss(champions.get(i)) - loss(challengers.get(i)))
        .toArray();
  }

  private static double loss(Scored answer) {
    return ProbabilityMetrics.logLoss(List.of(answer));
  }

  private static double mean(double[] gains, int[] counts) {
    return IntStream.range(0, gains.length).mapToDouble(i -> gains[i] * counts[i]).sum()
        / IntStream.of(counts).sum();
  }
}
