package dev.perennial.sequences.blend;

import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.Member;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Learns from a closed window how much each member's word counts. Churn by log loss; orders and
 * value by the deviance of Poisson's law, which is convex in the weights and which, unlike the
 * squared error, the few largest customers don't decide alone.
 */
public final class BlendFit {
  private static final double SMALLEST = 1e-6;
  private static final double WINSORIZED = 0.995;

  private final List<Case> cases;
  private final List<Member> members;

  /** What the members said of a user, and what became of the user. */
  public record Case(Map<Member, Expectation> words, Outcome outcome) {}

  /**
   * Blends some of the members.
   *
   * @param members those that have a say
   */
  public BlendFit(List<Case> cases, Collection<Member> members) {
    this.cases = cases;
    this.members = List.copyOf(members);
  }

  /** The best blend, not yet calibrated. */
  public Blend fit() {
    double typical = typicalValue();
    double largest = largestValue();
    return new Blend(
        weights(Expectation::churnLogOdds, BlendFit::churnSlope),
        weights(
            word -> Math.max(SMALLEST, word.orders()),
            outcome -> mean -> 1 - outcome.orders() / mean),
        weights(
            word -> Math.max(SMALLEST, word.value() / typical),
            outcome -> mean -> 1 - Math.min(largest, outcome.value()) / typical / mean),
        Calibration.none(),
        Level.unchanged());
  }

  /** The blend with its probabilities taken at the word of a later window. */
  public static Blend calibrated(Blend blend, List<Case> later) {
    boolean mixed = later.stream().map(one -> one.outcome().churned()).distinct().count() > 1;
    return blend.calibratedBy(
        mixed
            ? Calibration.fit(
                later.stream()
                    .map(
                        one ->
                            new Calibration.Case(
                                blend.churnLogOdds(one.words()), one.outcome().churned()))
                    .toList())
            : Calibration.none());
  }

  private static DoubleUnaryOperator churnSlope(Outcome outcome) {
    double happened = outcome.churned() ? 1 : 0;
    return logOdds -> Expectation.probability(logOdds) - happened;
  }

  private MemberWeights weights(ToDoubleFunction<Expectation> word, LossSlope slope) {
    double[] fitted =
        SimplexFit.weights(
            cases.stream().map(one -> mixture(one, word, slope)).toList(), members.size());
    return MemberWeights.of(members, fitted);
  }

  private Mixture mixture(Case one, ToDoubleFunction<Expectation> word, LossSlope slope) {
    double[] words =
        members.stream()
            .mapToDouble(
                member -> word.applyAsDouble(Objects.requireNonNull(one.words().get(member))))
            .toArray();
    return new Mixture(words, slope.of(one.outcome()));
  }

  /** The mean value of those who ordered, which brings the values to about one. */
  private double typicalValue() {
    return Math.max(
        SMALLEST,
        cases.stream()
            .mapToDouble(one -> one.outcome().value())
            .filter(value -> value > 0)
            .average()
            .orElse(1));
  }

  private double largestValue() {
    double[] sorted = cases.stream().mapToDouble(one -> one.outcome().value()).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (WINSORIZED * (sorted.length - 1))];
  }

  /** A loss's derivative by the mixed word, for one outcome. */
  private interface LossSlope {
    DoubleUnaryOperator of(Outcome outcome);
  }

  @SuppressWarnings("ArrayRecordComponent") // read by the thousand, never compared
  private record Mixture(double[] words, DoubleUnaryOperator slopeAt) implements SimplexFit.Case {
    @Override
    public double slope(double mixed) {
      return slopeAt.applyAsDouble(mixed);
    }
  }
}
