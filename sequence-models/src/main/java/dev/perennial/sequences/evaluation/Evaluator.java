package dev.perennial.sequences.evaluation;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.artifact.TopItems;
import dev.perennial.sequences.baseline.FeatureRegression;
import dev.perennial.sequences.baseline.PurchaseCounts;
import dev.perennial.sequences.baseline.RecencyFrequencyMoney;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Histories;
import dev.perennial.sequences.dataset.History;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.dataset.SequenceSource;
import dev.perennial.sequences.dataset.Vocabulary;
import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import dev.perennial.sequences.training.TrainedModel;
import dev.perennial.sequences.training.Trainer;
import dev.perennial.sequences.training.TrainingListener;
import dev.perennial.sequences.training.TrainingSettings;
import dev.perennial.sequences.training.TrainingWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Trains before the split, asks after it, and compares with the baselines. */
public final class Evaluator {
  static final String MODEL = "sequence model";
  static final String LOGISTIC = "RFM logistic";
  static final String RECENCY = "recency";
  static final String BOUGHT_AGAIN = "bought again";
  static final String POPULARITY = "popularity of 14 days";

  /** The row of a simulated store's truth: no baseline, but the end of the scale. */
  static final String BEST_POSSIBLE = "best possible";

  private static final Duration RECENTLY = Duration.ofDays(14);
  private static final int RESAMPLES = 1000;
  private static final int LONGEST_LIST = 20;

  private final LifecycleModel model;
  private final List<Example> before;
  private final List<History> histories;
  private final List<Example> after;
  private final int items;

  private Evaluator(LifecycleModel model, SequenceSource source, Instant split, Duration horizon) {
    this.model = model;
    TrainingWindows windows = new TrainingWindows(split, horizon);
    before = Example.at(Histories.read(source, windows.asOf()).users(), windows.all(), horizon);
    ItemNumbers numbers = new ItemNumbers(model.encoder().items());
    histories = Histories.read(source, List.of(split, split.plus(horizon)), numbers::of);
    after = Example.at(histories, Set.of(split), horizon);
    items = model.encoder().items().size();
    check(!after.isEmpty(), "there is no user before %s to be judged by", split);
  }

  /**
   * Trains a model and the baselines on what happened before the split and judges them on what
   * happened within the horizon after it.
   *
   * @throws IllegalArgumentException where there are too few users or days before the split
   */
  public static EvaluationReport evaluate(
      SequenceSource source,
      Catalogue catalogue,
      EvaluationRequest request,
      TrainingListener listener) {
    TrainingSettings settings = request.settings();
    LearningCurve curve = new LearningCurve(listener);
    try (TrainedModel trained =
        Trainer.train(source, catalogue, request.split(), settings, curve)) {
      return new Evaluator(trained.model(), source, request.split(), settings.horizon())
          .report(request, curve);
    }
  }

  private EvaluationReport report(EvaluationRequest request, LearningCurve curve) {
    List<ModelOutput> outputs = model.answer(after.stream().map(Example::question).toList());
    ChurnComparison churn = churn(outputs, request.bestPossible());
    NextItemComparison nextItems = nextItems(outputs);
    Bootstrap bootstrap = new Bootstrap(RESAMPLES, request.settings().seed());
    String markdown =
        new ReportPage(model.provenance(), request, after.size(), churn, nextItems, bootstrap)
            .markdown(curve.epochs());
    return new EvaluationReport(
        model.provenance().split(),
        request.settings().horizon(),
        after.size(),
        churn.rows(),
        nextItems.rows(),
        markdown);
  }

  private ChurnComparison churn(
      List<ModelOutput> outputs, @Nullable ToDoubleFunction<UserId> bestPossible) {
    FeatureRegression logistic = RecencyFrequencyMoney.fit(before).churn();
    FeatureRegression recency = RecencyFrequencyMoney.recency(before);
    Map<String, List<Scored>> answers = new LinkedHashMap<>();
    answers.put(MODEL, scored(user -> outputs.get(user).churnProbability()));
    answers.put(LOGISTIC, scored(user -> logistic.predict(question(user).snapshot())));
    answers.put(RECENCY, scored(user -> recency.predict(question(user).snapshot())));
    if (bestPossible != null) {
      answers.put(
          BEST_POSSIBLE,
          scored(user -> bestPossible.applyAsDouble(question(user).history().userId())));
    }
    return new ChurnComparison(answers);
  }

  private List<Scored> scored(ToDoubleFunction<Integer> probability) {
    return IntStream.range(0, after.size())
        .mapToObj(
            user ->
                new Scored(probability.applyAsDouble(user), after.get(user).outcome().churned()))
        .toList();
  }

  private NextItemComparison nextItems(List<ModelOutput> outputs) {
    List<Integer> ordered =
        IntStream.range(0, after.size())
            .filter(user -> !after.get(user).outcome().churned())
            .boxed()
            .toList();
    float[] popular =
        PurchaseCounts.popular(histories, items, model.provenance().split(), RECENTLY);
    List<Integer> mostPopular = TopItems.of(popular, LONGEST_LIST);
    Map<String, List<List<Integer>>> ranked = new LinkedHashMap<>();
    ranked.put(MODEL, ranked(ordered, user -> numbers(outputs.get(user).nextItems())));
    ranked.put(BOUGHT_AGAIN, ranked(ordered, this::boughtAgain));
    ranked.put(POPULARITY, ranked(ordered, user -> mostPopular));
    List<Set<Integer>> truth =
        ordered.stream()
            .<Set<Integer>>map(user -> new HashSet<>(after.get(user).outcome().nextItems()))
            .toList();
    return new NextItemComparison(truth, ranked);
  }

  private static List<List<Integer>> ranked(
      List<Integer> users, Function<Integer, List<Integer>> method) {
    return users.stream().map(method).toList();
  }

  /** Everything the user bought, most often bought first. */
  private List<Integer> boughtAgain(int user) {
    Question question = question(user);
    float[] own =
        PurchaseCounts.own(question, items, question.history().size(), Double.POSITIVE_INFINITY);
    return TopItems.of(own, LONGEST_LIST);
  }

  private List<Integer> numbers(List<ScoredItem> nextItems) {
    return nextItems.stream()
        .map(item -> model.encoder().items().indexOf(item.itemId().value()))
        .toList();
  }

  private Question question(int user) {
    return after.get(user).question();
  }

  /** Numbers items as the model does, and items it has never seen from there on. */
  private static final class ItemNumbers {
    private final Vocabulary known;
    private final Map<ItemId, Integer> unseen = new HashMap<>();

    ItemNumbers(Vocabulary known) {
      this.known = known;
    }

    int of(ItemId itemId) {
      int number = known.indexOf(itemId.value());
      return number == Vocabulary.UNKNOWN
          ? unseen.computeIfAbsent(itemId, id -> known.size() + unseen.size())
          : number;
    }
  }
}
