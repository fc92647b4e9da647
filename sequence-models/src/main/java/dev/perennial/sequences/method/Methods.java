package dev.perennial.sequences.method;

import dev.perennial.model.lifecycle.Estimate;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.baseline.FeatureRegression;
import dev.perennial.sequences.baseline.RecencyFrequencyMoney;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.Member;
import dev.perennial.sequences.method.MethodAnswers.Role;
import dev.perennial.sequences.metric.Ranges;
import dev.perennial.sequences.training.TrainedModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What the model, and everything it has to beat, say of the users after a split. */
public final class Methods {
  private final TrainedModel trained;
  private final LifecycleModel model;
  private final List<Example> users;
  private final Duration horizon;

  /**
   * Of a trained model.
   *
   * @param users to be asked about, as the model sees them
   */
  public Methods(TrainedModel trained, List<Example> users, Duration horizon) {
    this.trained = trained;
    this.model = trained.model();
    this.users = users;
    this.horizon = horizon;
  }

  /** The served answer first. */
  public List<MethodAnswers> answers() {
    List<MethodAnswers> answers = new ArrayList<>();
    NextItemMethods items = new NextItemMethods(model, users);
    List<ModelOutput> outputs = model.answer(questions());
    answers.add(
        outlook("served blend", Role.SERVED, outputs)
            .stages(outputs.stream().map(Methods::stages).toArray(double[][]::new))
            .nextItems(items.ofModel(outputs)));
    trained
        .without(Member.NETWORK)
        .map(blend -> outlook("blend without the network", Role.WITHOUT, blend.answer(questions())))
        .ifPresent(answers::add);
    answers.addAll(members());
    answers.addAll(StatisticMethods.answers(trained.outcomes(), users, horizon));
    answers.add(PurchaseRate.answers(users, horizon));
    answers.add(baseline("recency").expect(Quantity.CHURN, recency()));
    answers.add(StageTransitions.answers(trained.outcomes(), users));
    answers.add(baseline("bought again").nextItems(items.boughtAgain()));
    answers.add(baseline("popularity of 14 days").nextItems(items.popular()));
    return answers;
  }

  private List<Question> questions() {
    return users.stream().map(Example::question).toList();
  }

  private static MethodAnswers outlook(String name, Role role, List<ModelOutput> outputs) {
    return new MethodAnswers(name, role)
        .expect(Quantity.CHURN, each(outputs, ModelOutput::churnProbability))
        .expect(Quantity.ORDERS, each(outputs, output -> output.orders().expected()))
        .expect(Quantity.VALUE, each(outputs, output -> output.value().expected()))
        .promise(Quantity.ORDERS, ranges(outputs, ModelOutput::orders))
        .promise(Quantity.VALUE, ranges(outputs, ModelOutput::value));
  }

  private static Ranges ranges(List<ModelOutput> outputs, Function<ModelOutput, Estimate> which) {
    return new Ranges(
        each(outputs, output -> which.apply(output).low()),
        each(outputs, output -> which.apply(output).high()));
  }

  /** Each member of the blend by itself; the statistics are fitted to all users further below. */
  private List<MethodAnswers> members() {
    List<Map<Member, Expectation>> words = model.members(questions());
    return Arrays.stream(Member.values())
        .filter(member -> member != Member.STATISTICS)
        .map(member -> member(member, words.stream().map(one -> one.get(member)).toList()))
        .toList();
  }

  private MethodAnswers member(Member member, List<Expectation> ofUsers) {
    return baseline(name(member))
        .expect(Quantity.CHURN, each(ofUsers, Expectation::churn))
        .expect(Quantity.ORDERS, each(ofUsers, Expectation::orders))
        .expect(Quantity.VALUE, each(ofUsers, Expectation::value));
  }

  private String name(Member member) {
    return switch (member) {
      case NETWORK ->
          "network alone (%s)"
              .formatted(model.provenance().network().encoder().name().toLowerCase(Locale.ROOT));
      case BOOSTING -> "gradient boosting";
      case FOREST -> "random forest";
      case REGRESSION -> "RFM logistic";
      case STATISTICS -> "Pareto/NBD";
    };
  }

  private static double[] stages(ModelOutput output) {
    return Arrays.stream(LifecycleStage.values())
        .mapToDouble(stage -> output.nextStage().getOrDefault(stage, 0.0))
        .toArray();
  }

  private double[] recency() {
    FeatureRegression regression = RecencyFrequencyMoney.recency(trained.outcomes());
    return each(users, user -> regression.predict(user.question().snapshot()));
  }

  static MethodAnswers baseline(String name) {
    return new MethodAnswers(name, Role.BASELINE);
  }

  private static <T> double[] each(List<T> ofUsers, ToDoubleFunction<T> number) {
    return ofUsers.stream().mapToDouble(number).toArray();
  }
}
