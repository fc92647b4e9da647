package dev.perennial.sequences.training;

import dev.perennial.sequences.artifact.MemberReader;
import dev.perennial.sequences.artifact.Words;
import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.blend.BlendFit;
import dev.perennial.sequences.blend.NextItemBlend;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.Member;
import dev.perennial.sequences.metric.ProbabilityMetrics;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import dev.perennial.sequences.outlook.ConformalTail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What a training learns from having been asked too early: at two instants its members learn from
 * what was known then, and answer for the users of that instant. What came of the first ones weighs
 * the members; what came of the later ones says how far those weights, and then the blended
 * probabilities and intervals, can be trusted.
 */
final class Rehearsal {
  private static final int MOST_ORDERS = 600;
  private static final int BINS = 10;

  private final Attempt first;
  private final Attempt second;
  private final int newest;
  private final List<BlendFit.Case> blended = new ArrayList<>();
  private final List<NextItemFit.Case> nextOrders = new ArrayList<>();
  private final List<Answered> judged = new ArrayList<>();

  /** Members as they learned from a study, and the users that they answer for. */
  record Attempt(Study study, MemberReader reader, List<Example> users) {
    void read(Consumer<Words> consumer) {
      reader.read(users.stream().map(Example::question).toList(), consumer);
    }

    Outcome outcome(Words words) {
      return users.get(words.raw().place()).outcome();
    }
  }

  /** The members' words on a user and what became of the user. */
  private record Answered(Words words, Outcome outcome) {
    BlendFit.Case blendCase() {
      return new BlendFit.Case(words.expectations(), outcome);
    }
  }

  Rehearsal(Attempt first, Attempt second, int newest) {
    this.first = first;
    this.second = second;
    this.newest = newest;
    int keepEvery = Math.ceilDiv(Math.max(1, first.users().size()), MOST_ORDERS);
    first.read(words -> addFirst(words, keepEvery));
    second.read(words -> judged.add(new Answered(words.withoutItems(), second.outcome(words))));
  }

  private void addFirst(Words words, int keepEvery) {
    Outcome outcome = first.outcome(words);
    blended.add(new BlendFit.Case(words.expectations(), outcome));
    if (!outcome.nextItems().isEmpty() && words.raw().place() % keepEvery == 0) {
      nextOrders.add(new NextItemFit.Case(words.raw(), outcome.nextItems()));
    }
  }

  /** The blend of the members, calibrated on the window that weighed them: nothing later. */
  Blend early() {
    List<List<BlendFit.Case>> halves = List.of(everySecond(0), everySecond(1));
    Blend blend = new BlendFit(halves, Arrays.asList(Member.values())).fit();
    return level(BlendFit.calibrated(blend, blended));
  }

  private List<BlendFit.Case> everySecond(int from) {
    return IntStream.range(0, blended.size())
        .filter(place -> place % 2 == from)
        .mapToObj(blended::get)
        .toList();
  }

  /** The blend of some members, weighed on both windows and calibrated on the later one. */
  Blend late(Collection<Member> members) {
    List<BlendFit.Case> later = judged.stream().map(Answered::blendCase).toList();
    return BlendFit.calibrated(new BlendFit(List.of(blended, later), members).fit(), later);
  }

  /** The blend at the level of late as it was then. */
  Blend level(Blend blend) {
    return LevelFit.level(blend, second.study(), second.reader(), second.study().past().ofLate());
  }

  /** As {@link NextItemFit#best}. */
  NextItemBlend nextItems() {
    return NextItemFit.best(nextOrders, first.study().popular(), newest);
  }

  /** How wide the number of orders is around a blend. */
  ConformalTail orders(Blend blend) {
    return ConformalTail.fit(
        judged.stream()
            .map(one -> one.words().orders(mixed(blend, one)).depth(one.outcome().orders()))
            .toList());
  }

  /** How wide their value is around a blend. */
  ConformalTail value(Blend blend) {
    return ConformalTail.fit(
        judged.stream()
            .map(one -> one.words().value(mixed(blend, one)).depth(one.outcome().value()))
            .toList());
  }

  private static Expectation mixed(Blend blend, Answered one) {
    return blend.mix(one.words().expectations());
  }

  /** How good a blend that the later window has not touched was on it. */
  Map<String, Double> metrics(Blend early) {
    List<Scored> scored =
        judged.stream()
            .map(one -> new Scored(mixed(early, one).churn(), one.outcome().churned()))
            .toList();
    Map<String, Double> metrics = new TreeMap<>();
    metrics.put("auc", ProbabilityMetrics.auc(scored));
    metrics.put("logLoss", ProbabilityMetrics.logLoss(scored));
    metrics.put("brier", ProbabilityMetrics.brier(scored));
    metrics.put("calibrationError", ProbabilityMetrics.calibrationError(scored, BINS));
    return metrics;
  }
}
