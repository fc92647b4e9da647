package dev.perennial.predictor.promotion;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.predictor.explain.Behaviour;
import dev.perennial.predictor.predict.Rules;
import java.util.List;

/** The rules as a contender: what a first model has to beat. */
record RulesContender(String name) implements Contender {
  static RulesContender alone() {
    return new RulesContender("rules");
  }

  /** Of a model that cannot be asked. */
  static RulesContender inPlaceOf(String version) {
    return new RulesContender("rules in place of " + version);
  }

  @Override
  public double[] churn(List<UserSequence> sequences, int days) {
    return sequences.stream()
        .mapToDouble(user -> Rules.expect(Behaviour.of(user), days).churnProbability())
        .toArray();
  }
}
