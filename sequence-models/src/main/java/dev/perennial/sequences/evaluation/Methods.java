package dev.perennial.sequences.evaluation;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.baseline.FeatureRegression;
import dev.perennial.sequences.baseline.RecencyFrequencyMoney;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.evaluation.MethodAnswers.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the model, and everything it has to beat, say of the users after a split. */
final class Methods {
  private final LifecycleModel model;
  private final List<Example> before;
  private final List<Example> users;
  private final Duration horizon;

  /**
   * Of a trained model.
   *
   * @param before what the baselines learn from: outcomes known at the split
   * @param users to be asked about
   */
  Methods(LifecycleModel model, List<Example> before, List<Example> users, Duration horizon) {
    this.model = model;
    this.before = before;
    this.users = users;
    this.horizon = horizon;
  }

  /** The served answer first. */
  List<MethodAnswers> answers() {
    List<MethodAnswers> answers = new ArrayList<>();
    NextItemMethods items = new NextItemMethods(model, users);
    answers.add(served(items));
    answers.add(recencyFrequencyMoney());
    answers.addAll(StatisticMethods.answers(users, horizon));
    answers.add(PurchaseRate.answers(users, horizon));
    answers.add(
        baseline("recency")
            .expect(Quantity.CHURN, predictions(RecencyFrequencyMoney.recency(before))));
    answers.add(baseline("bought again").nextItems(items.boughtAgain()));
    answers.add(baseline("popularity of 14 days").nextItems(items.popular()));
    return answers;
  }

  private MethodAnswers served(NextItemMethods items) {
    List<ModelOutput> outputs = model.answer(users.stream().map(Example::question).toList());
    return new MethodAnswers("sequence model", Role.SERVED)
        .expect(Quantity.CHURN, each(outputs, ModelOutput::churnProbability))
        .expect(Quantity.ORDERS, each(outputs, ModelOutput::expectedOrders))
        .expect(Quantity.VALUE, each(outputs, ModelOutput::expectedValue))
        .stages(outputs.stream().map(Methods::stages).toArray(double[][]::new))
        .nextItems(items.ofModel(outputs));
  }

  private static double[] stages(ModelOutput output) {
    return Arrays.stream(LifecycleStage.values())
        .mapToDouble(stage -> output.nextStage().getOrDefault(stage, 0.0))
        .toArray();
  }

  private MethodAnswers recencyFrequencyMoney() {
    RecencyFrequencyMoney regressions = RecencyFrequencyMoney.fit(before);
    return baseline("RFM logistic")
        .expect(Quantity.CHURN, predictions(regressions.churn()))
        .expect(Quantity.ORDERS, predictions(regressions.orders()))
        .expect(Quantity.VALUE, predictions(regressions.value()));
  }

  private double[] predictions(FeatureRegression regression) {
    return each(users, user -> regression.predict(user.question().snapshot()));
  }

  static MethodAnswers baseline(String name) {
    return new MethodAnswers(name, Role.BASELINE);
  }

  private static <T> double[] each(List<T> ofUsers, ToDoubleFunction<T> number) {
    return ofUsers.stream().mapToDouble(number).toArray();
  }
}
