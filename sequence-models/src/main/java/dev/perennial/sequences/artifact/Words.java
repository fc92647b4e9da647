package dev.perennial.sequences.artifact;

import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.Member;
import dev.perennial.sequences.outlook.Predictive;
import dev.perennial.sequences.outlook.ZeroInflatedCount;
import dev.perennial.sequences.outlook.ZeroInflatedLogNormal;
import java.util.Map;

/**
 * What every member says of one user.
 *
 * @param raw the network's own words, which also say how widely users like this one differ
 * @param expectations within the time that the members have labels for
 */
public record Words(RawAnswer raw, Map<Member, Expectation> expectations) {
  public Words {
    expectations = Map.copyOf(expectations);
  }

  /** The same without the items, which take most of the memory. */
  public Words withoutItems() {
    return new Words(raw.withoutItems(), expectations);
  }

  /** How many orders there may be where so much is expected. */
  public Predictive orders(Expectation expected) {
    return new ZeroInflatedCount(expected.churn(), expected.orders(), raw.orderShape());
  }

  /** What they may be worth where so much is expected. */
  public Predictive value(Expectation expected) {
    return new ZeroInflatedLogNormal(expected.churn(), expected.value(), raw.logValueDeviation());
  }
}
