package dev.perennial.sequences.explanation;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.baseline.FeatureRegression;
import dev.perennial.sequences.boosting.TreeEnsemble;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.explanation.Source.Feature;
import dev.perennial.sequences.member.Member;
import dev.perennial.sequences.member.Members;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Explains each member of the blend in its own way. */
final class MemberExplainer {
  private final NetworkExplainer network;
  private final Members members;
  private final PurchaseExplainer purchases;

  MemberExplainer(NetworkExplainer network, Members members, PurchaseExplainer purchases) {
    this.network = network;
    this.members = members;
    this.purchases = purchases;
  }

  /** What leads to the member's churn log odds: one attribution a question, in their order. */
  List<Attribution> of(Member member, List<Question> questions, Depth depth) {
    List<Snapshot> snapshots = questions.stream().map(Question::snapshot).toList();
    return switch (member) {
      case NETWORK -> network.of(questions, depth);
      case BOOSTING -> trees(members.boosting().churn(), snapshots);
      case FOREST -> trees(members.forest().churn(), snapshots);
      case REGRESSION -> snapshots.stream().map(this::regression).toList();
      case STATISTICS -> snapshots.stream().map(this::statistics).toList();
    };
  }

  private List<Attribution> trees(TreeEnsemble trees, List<Snapshot> snapshots) {
    double[][] rows = snapshots.stream().map(members.rows()::of).toArray(double[][]::new);
    return Arrays.stream(trees.contributions(rows)).map(this::row).toList();
  }

  private Attribution row(double[] contributions) {
    List<String> names = members.rows().names();
    Map<Source, Double> parts = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      parts.put(new Feature(names.get(i)), contributions[i]);
    }
    return Attribution.exact(contributions[names.size()], parts);
  }

  private Attribution regression(Snapshot snapshot) {
    FeatureRegression churn = members.regression().regressions().churn();
    Map<Source, Double> parts = new HashMap<>();
    churn.contributions(snapshot).forEach((name, part) -> parts.put(new Feature(name), part));
    return Attribution.exact(churn.intercept(), parts);
  }

  private Attribution statistics(Snapshot snapshot) {
    return purchases.of(snapshot, mixed -> members.statistics().expectation(mixed).churnLogOdds());
  }
}
