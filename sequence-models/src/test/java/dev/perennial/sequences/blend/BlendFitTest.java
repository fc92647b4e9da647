package dev.perennial.sequences.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.blend.BlendFit.Case;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.Member;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlendFitTest {
  private static final List<Member> ALL = Arrays.asList(Member.values());
  private final Random random = new Random(4);

  @Test
  void believesTheMemberThatKnows() {
    Blend blend = new BlendFit(windows(6_000), ALL).fit();
    assertThat(blend.churn().of(Member.BOOSTING)).isGreaterThan(0.8);
    assertThat(blend.orders().of(Member.BOOSTING)).isGreaterThan(0.8);
    assertThat(blend.value().of(Member.BOOSTING)).isGreaterThan(0.8);
  }

  @Test
  void believesNobodyBecauseOfTheLevelOfOneWindow() {
    List<Case> oneKnowsTheLevel =
        IntStream.range(0, 6_000)
            .mapToObj(
                i -> {
                  Map<Member, Expectation> words = words(new Expectation(0.3, 1.6, 40));
                  words.put(Member.STATISTICS, new Expectation(Math.exp(-1), 1, 25));
                  return new Case(words, outcome(poisson(1)));
                })
            .toList();
    Blend blend = new BlendFit(List.of(oneKnowsTheLevel, oneKnowsTheLevel), ALL).fit();
    assertThat(blend.churn().of(Member.STATISTICS)).isCloseTo(0.2, within(0.01));
    assertThat(blend.orders().of(Member.STATISTICS)).isCloseTo(0.2, within(0.01));
  }

  @Test
  void doesWithoutWhoeverHasNoSay() {
    Blend blend = new BlendFit(windows(300), List.of(Member.NETWORK, Member.FOREST)).fit();
    assertThat(blend.churn().of(Member.BOOSTING)).isZero();
    assertThat(blend.churn().of(Member.NETWORK) + blend.churn().of(Member.FOREST))
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void movesAllAnswersToTheLevelOfLate() {
    Map<Member, Expectation> words = words(new Expectation(0.5, 2, 80));
    Expectation busier = Blend.even().at(new Level(-1, 1.5)).mix(words);
    assertThat(busier.churn()).isCloseTo(1 / (1 + Math.E), within(1e-9));
    assertThat(busier.orders()).isCloseTo(3, within(1e-9));
    assertThat(busier.value()).isCloseTo(120, within(1e-9));
  }

  @Test
  void staysAsItIsWhereAllHadTheSameOutcome() {
    Blend blend = new BlendFit(windows(50), ALL).fit();
    List<Case> churned = List.of(new Case(words(new Expectation(0.2, 1, 1)), outcome(0)));
    assertThat(BlendFit.calibrated(blend, churned).calibration()).isEqualTo(Calibration.none());
  }

  private List<List<Case>> windows(int count) {
    return List.of(cases(count / 2), cases(count / 2));
  }

  /** One member knows each user's rate, the others say the same of everyone. */
  private List<Case> cases(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double rate = 0.1 + 3 * random.nextDouble();
              Map<Member, Expectation> words = words(new Expectation(0.3, 1.6, 40));
              words.put(Member.BOOSTING, new Expectation(Math.exp(-rate), rate, 25 * rate));
              return new Case(words, outcome(poisson(rate)));
            })
        .toList();
  }

  private int poisson(double rate) {
    int count = -1;
    for (double left = rate; left > 0; left += Math.log(random.nextDouble())) {
      count++;
    }
    return count;
  }

  private static Map<Member, Expectation> words(Expectation same) {
    Map<Member, Expectation> words = new EnumMap<>(Member.class);
    ALL.forEach(member -> words.put(member, same));
    return words;
  }

  private static Outcome outcome(int orders) {
    return new Outcome(
        orders,
        25.0 * orders,
        Optional.empty(),
        List.of(),
        OptionalDouble.empty(),
        NextEvent.NONE,
        90,
        false);
  }
}
