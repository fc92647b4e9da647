package dev.perennial.sequences.blend;

import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.Member;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Learns from closed windows how much each member's word counts: churn by log loss; orders and
 * value by the deviance of Poisson's law, which is convex in the weights and which, unlike the
 * squared error, the few largest customers don't decide alone.
 *
 * <p>In every window all members are first brought to what really came on average. A season moves
 * everyone's level, so that whoever was nearest to it in one window was lucky: what is weighed is
 * how well a member tells users apart. How far the weights may be from equal ones the windows say
 * too: see {@link Pull}.
 */
public final class BlendFit {
  private static final double SMALLEST = 1e-6;
  private static final double WINSORIZED = 0.995;

  private final List<List<Case>> windows;
  private final List<Member> members;

  /** What the members said of a user, and what became of the user. */
  public record Case(Map<Member, Expectation> words, Outcome outcome) {}

  /**
   * Blends some of the members.
   *
   * @param windows at least two: weights that the first one teaches are tried on the last one
   * @param members those that have a say
   */
  public BlendFit(List<List<Case>> windows, Collection<Member> members) {
    this.windows = List.copyOf(windows);
    this.members = List.copyOf(members);
  }

  /** The best blend, not yet calibrated. */
  public Blend fit() {
    return new Blend(
        weights(this::churn),
        weights(cases -> amounts(cases, Expectation::orders, Outcome::orders)),
        weights(cases -> amounts(cases, Expectation::value, Outcome::value)),
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

  private MemberWeights weights(Function<List<Case>, List<Mixture>> mixtures) {
    double pull =
        Pull.strongest(
            mixtures.apply(windows.getFirst()), mixtures.apply(windows.getLast()), members.size());
    List<Mixture> all = windows.stream().flatMap(cases -> mixtures.apply(cases).stream()).toList();
    return MemberWeights.of(members, SimplexFit.weights(all, members.size(), pull));
  }

  private List<Mixture> churn(List<Case> cases) {
    double[] happened = outcomes(cases, outcome -> outcome.churned() ? 1 : 0);
    double level = Expectation.logOdds(mean(happened));
    double[][] columns =
        columns(cases, Expectation::churnLogOdds, (word, mean) -> word - mean + level);
    return mixtures(columns, happened, Deviance.BERNOULLI);
  }

  private List<Mixture> amounts(
      List<Case> cases, ToDoubleFunction<Expectation> word, ToDoubleFunction<Outcome> amount) {
    double[] came = winsorized(outcomes(cases, amount));
    double level = Math.max(SMALLEST, mean(came));
    double[][] columns =
        columns(cases, word, (said, mean) -> Math.max(SMALLEST, said / Math.max(SMALLEST, mean)));
    return mixtures(
        columns, Arrays.stream(came).map(one -> one / level).toArray(), Deviance.POISSON);
  }

  private static List<Mixture> mixtures(double[][] columns, double[] outcomes, Deviance deviance) {
    return IntStream.range(0, outcomes.length)
        .mapToObj(
            one ->
                new Mixture(
                    Arrays.stream(columns).mapToDouble(column -> column[one]).toArray(),
                    outcomes[one],
                    deviance))
        .toList();
  }

  /** Each member's words on all cases, brought to the level by what they are on average. */
  private double[][] columns(
      List<Case> cases, ToDoubleFunction<Expectation> word, DoubleBinaryOperator levelled) {
    return members.stream()
        .map(member -> column(cases, member, word))
        .map(
            column -> {
              double mean = mean(column);
              return Arrays.stream(column).map(one -> levelled.applyAsDouble(one, mean)).toArray();
            })
        .toArray(double[][]::new);
  }

  private static double[] column(
      List<Case> cases, Member member, ToDoubleFunction<Expectation> word) {
    return cases.stream()
        .map(one -> Objects.requireNonNull(one.words().get(member)))
        .mapToDouble(word)
        .toArray();
  }

  private static double[] outcomes(List<Case> cases, ToDoubleFunction<Outcome> of) {
    return cases.stream().map(Case::outcome).mapToDouble(of).toArray();
  }

  private static double[] winsorized(double[] amounts) {
    double[] sorted = amounts.clone();
    Arrays.sort(sorted);
    double largest = sorted.length == 0 ? 0 : sorted[(int) (WINSORIZED * (sorted.length - 1))];
    return Arrays.stream(amounts).map(one -> Math.clamp(one, 0, largest)).toArray();
  }

  private static double mean(double[] numbers) {
    return Arrays.stream(numbers).average().orElse(0);
  }
}
