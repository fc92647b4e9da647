package dev.perennial.sequences.explanation;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.answer.SequenceNetwork;
import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.Member;
import dev.perennial.sequences.member.Members;
import dev.perennial.sequences.member.PurchaseHistory;
import dev.perennial.sequences.outlook.Extrapolation;
import dev.perennial.sequences.statistic.PurchaseSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Explains the churn that is served as it is made: each member by itself, weighted and calibrated
 * as the blend is, carried over to the horizon as the blend's word is. Belongs to one thread at a
 * time.
 */
public final class Explainer {
  private static final double EVEN = 0.5;

  /** A weight so low changes nothing that anyone sees. */
  private static final double UNHEARD = 1e-4;

  private final MemberExplainer members;
  private final PurchaseExplainer purchases;
  private final Blend blend;
  private final Extrapolation extrapolation;
  private final int horizonDays;

  /**
   * An explainer of one model.
   *
   * @param labelDays that the members' words reach ahead
   * @param horizonDays that answers reach ahead
   */
  public Explainer(
      SequenceEncoder encoder,
      SequenceNetwork network,
      Members members,
      Blend blend,
      int labelDays,
      int horizonDays) {
    this.blend = blend;
    this.horizonDays = horizonDays;
    purchases = new PurchaseExplainer(encoder.scaler().averages());
    this.members = new MemberExplainer(new NetworkExplainer(encoder, network), members, purchases);
    extrapolation = new Extrapolation(members.statistics().statistics().paretoNbd(), labelDays);
  }

  /** One explanation a question that the model put, in their order. */
  public List<Explanation> explain(List<Question> questions, Depth depth) {
    List<Attribution> blended = blended(questions, depth);
    List<Explanation> explanations = new ArrayList<>(questions.size());
    for (int i = 0; i < questions.size(); i++) {
      Snapshot snapshot = questions.get(i).snapshot();
      explanations.add(Explanation.of(snapshot, served(snapshot, blended.get(i))));
    }
    return explanations;
  }

  private List<Attribution> blended(List<Question> questions, Depth depth) {
    List<Attribution> sums =
        new ArrayList<>(Collections.nCopies(questions.size(), Attribution.none()));
    for (Member member : Member.values()) {
      double weight = blend.churn().of(member);
      List<Attribution> words = weight > UNHEARD ? members.of(member, questions, depth) : List.of();
      for (int i = 0; i < words.size(); i++) {
        sums.set(i, sums.get(i).plus(words.get(i).through(z -> weight * bounded(z))));
      }
    }
    return sums;
  }

  private Attribution served(Snapshot snapshot, Attribution blended) {
    Attribution labelled = blended.through(z -> bounded(blend.calibration().apply(z)));
    if (extrapolation.days() == horizonDays) {
      return labelled;
    }
    return PurchaseHistory.of(snapshot).isEmpty()
        ? labelled.through(z -> carriedOver(Expectation.probability(z), Optional.empty()))
        : labelled.plus(purchases.of(snapshot, this::shift)).through(Explainer::bounded);
  }

  /** By how much an even chance shifts from the labels' time to the horizon. */
  private double shift(Snapshot snapshot) {
    return PurchaseHistory.of(snapshot)
        .map(summary -> carriedOver(EVEN, Optional.of(summary)))
        .orElse(0.0);
  }

  private double carriedOver(double churn, Optional<PurchaseSummary> summary) {
    return extrapolation.to(horizonDays, new Expectation(churn, 0, 0), summary).churnLogOdds();
  }

  /** As far from even as any answer goes. */
  private static double bounded(double logOdds) {
    return Expectation.logOdds(Expectation.probability(logOdds));
  }
}
