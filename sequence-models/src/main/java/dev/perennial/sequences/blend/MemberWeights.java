package dev.perennial.sequences.blend;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.sequences.member.Member;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How much each member's word counts: not below 0, and 1 in all. */
public record MemberWeights(Map<Member, Double> shares) {
  private static final double ROUNDING = 1e-6;

  public MemberWeights {
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    check(Math.abs(sum - 1) < ROUNDING, "the weights must sum to 1, but sum to %s", sum);
    check(
        shares.values().stream().allMatch(share -> share >= 0),
        "no weight may be negative: %s",
        shares);
    shares = Map.copyOf(shares);
  }

  /** The same for all of them. */
  public static MemberWeights even() {
    Map<Member, Double> shares = new EnumMap<>(Member.class);
    for (Member member : Member.values()) {
      shares.put(member, 1.0 / Member.values().length);
    }
    return new MemberWeights(shares);
  }

  /** One weight for each of some members; the others have none. */
  static MemberWeights of(List<Member> members, double[] weights) {
    Map<Member, Double> shares = new EnumMap<>(Member.class);
    for (int i = 0; i < weights.length; i++) {
      shares.put(members.get(i), weights[i]);
    }
    return new MemberWeights(shares);
  }

  public double of(Member member) {
    return shares.getOrDefault(member, 0.0);
  }

  /** The weighted mean of what each member says. */
  double mean(ToDoubleFunction<Member> word) {
    double mean = 0;
    for (Member member : Member.values()) {
      if (of(member) > 0) {
        mean += of(member) * word.applyAsDouble(member);
      }
    }
    return mean;
  }

  /** In words, the largest first: {@code 0.41 network, 0.32 boosting, …}. */
  @Override
  public String toString() {
    return shares.entrySet().stream()
        .sorted(Map.Entry.<Member, Double>comparingByValue().reversed())
        .map(
            share ->
                String.format(
                    Locale.ROOT,
                    "%.2f %s",
                    share.getValue(),
                    share.getKey().name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }
}
