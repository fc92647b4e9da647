package dev.perennial.sequences.blend;

import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.Member;
import java.util.Map;
import java.util.Objects;

/**
 * Makes one answer of the members': for churn the weighted mean of their log odds, calibrated; for
 * orders and value the weighted means; all of it at the level of late. No single method wins on all
 * data, and their errors complement each other.
 */
public record Blend(
    MemberWeights churn,
    MemberWeights orders,
    MemberWeights value,
    Calibration calibration,
    Level level) {

  /** Every member counts the same: of a store whose past is too short to say more. */
  public static Blend even() {
    return new Blend(
        MemberWeights.even(),
        MemberWeights.even(),
        MemberWeights.even(),
        Calibration.none(),
        Level.unchanged());
  }

  /** The one answer, where every member with a weight has a word. */
  public Expectation mix(Map<Member, Expectation> words) {
    return new Expectation(
        Expectation.probability(calibration.apply(churnLogOdds(words)) + level.churn()),
        level.orders() * orders.mean(member -> word(words, member).orders()),
        level.orders() * value.mean(member -> word(words, member).value()));
  }

  /** Before calibration. */
  double churnLogOdds(Map<Member, Expectation> words) {
    return churn.mean(member -> word(words, member).churnLogOdds());
  }

  Blend calibratedBy(Calibration other) {
    return new Blend(churn, orders, value, other, level);
  }

  /** The same at another level. */
  public Blend at(Level other) {
    return new Blend(churn, orders, value, calibration, other);
  }

  /** Whether the network has a part in any of it. */
  public boolean usesNetwork() {
    return churn.of(Member.NETWORK) + orders.of(Member.NETWORK) + value.of(Member.NETWORK) > 0;
  }

  private static Expectation word(Map<Member, Expectation> words, Member member) {
    return Objects.requireNonNull(words.get(member), () -> member + " has no word");
  }
}
