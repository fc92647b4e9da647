package dev.perennial.predictor.promotion;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.predictor.model.ScoringModel;
import dev.perennial.predictor.outlook.Expectation;
import java.util.List;

/** A model as a contender. */
record ModelContender(ScoringModel model) implements Contender {
  @Override
  public String name() {
    return model.version();
  }

  @Override
  public double[] churn(List<UserSequence> sequences, int days) {
    return model.predict(sequences).stream()
        .map(output -> Expectation.of(output, model.horizonDays()))
        .mapToDouble(expected -> expected.noOrder().at(days))
        .toArray();
  }
}
