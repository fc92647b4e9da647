package dev.perennial.sequences.evaluation;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.evaluation.EvaluationReport.CutOff;
import dev.perennial.sequences.evaluation.EvaluationReport.Stratum;
import dev.perennial.sequences.history.Histories;
import dev.perennial.sequences.history.History;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.history.Vocabulary;
import dev.perennial.sequences.method.MethodAnswers;
import dev.perennial.sequences.method.MethodAnswers.Role;
import dev.perennial.sequences.method.Methods;
import dev.perennial.sequences.method.Quantity;
import dev.perennial.sequences.method.Truth;
import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.training.TrainedModel;
import dev.perennial.sequences.training.Trainer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trains before each split, asks after it, and compares with the baselines. */
public final class Evaluator {
  private static final int RESAMPLES = 1000;

  private final SequenceSource source;
  private final Catalogue catalogue;
  private final EvaluationRequest request;
  private final EvaluationListener listener;
  private final Duration horizon;

  private Evaluator(
      SequenceSource source,
      Catalogue catalogue,
      EvaluationRequest request,
      EvaluationListener listener) {
    this.source = source;
    this.catalogue = catalogue;
    this.request = request;
    this.listener = listener;
    horizon = request.settings().horizon();
  }

  /**
   * For each split, trains a model and the baselines on what happened before it and judges them on
   * what happened within the horizon after it; then measures all of them on the same draws of
   * users.
   *
   * @throws IllegalArgumentException where there are too few users or days before a split
   */
  public static EvaluationReport evaluate(
      SequenceSource source,
      Catalogue catalogue,
      EvaluationRequest request,
      EvaluationListener listener) {
    return new Evaluator(source, catalogue, request, listener).evaluate();
  }

  private EvaluationReport evaluate() {
    List<Judged> judged = new ArrayList<>();
    for (Instant split : request.splits()) {
      listener.onCutOff(judged.size() + 1, request.splits().size(), split);
      judged.add(judge(split));
    }
    listener.onMeasuring(judged.getFirst().methods().size(), RESAMPLES);
    return measured(judged);
  }

  private Judged judge(Instant split) {
    LearningCurve curve = new LearningCurve(listener);
    try (TrainedModel trained =
        Trainer.train(source, catalogue, split, request.settings(), curve)) {
      List<Example> users = users(trained.model(), split);
      List<MethodAnswers> methods = new ArrayList<>(new Methods(trained, users, horizon).answers());
      addBestPossible(methods, users, split);
      return new Judged(trained.provenance(), users, Truth.of(users), methods, curve.epochs());
    }
  }

  /** Everyone known at the split, with what came of them. */
  private List<Example> users(LifecycleModel model, Instant split) {
    ItemNumbers numbers = new ItemNumbers(model.encoder().items());
    List<History> histories =
        Histories.read(source, List.of(split, split.plus(horizon)), numbers::of);
    List<Example> users =
        Example.at(histories, Set.of(split), horizon).stream()
            .map(user -> new Example(model.enriched(user.question()), user.outcome()))
            .toList();
    check(!users.isEmpty(), "there is no user before %s to be judged by", split);
    return users;
  }

  private void addBestPossible(List<MethodAnswers> methods, List<Example> users, Instant split) {
    if (request.bestPossible() != null) {
      double[] churn =
          users.stream()
              .map(user -> user.question().history().userId())
              .mapToDouble(user -> request.bestPossible().applyAsDouble(user, split))
              .toArray();
      methods.add(
          new MethodAnswers("best possible", Role.BEST_POSSIBLE).expect(Quantity.CHURN, churn));
    }
  }

  private EvaluationReport measured(List<Judged> judged) {
    Map<UserId, Integer> places = new HashMap<>();
    judged.stream()
        .flatMap(Judged::userIds)
        .forEach(user -> places.putIfAbsent(user, places.size()));
    List<Sample> samples = judged.stream().flatMap(one -> one.samples(places).stream()).toList();
    Bootstrap bootstrap = new Bootstrap(RESAMPLES, request.settings().seed());
    Iterator<Comparison> comparisons = Comparison.of(samples, places.size(), bootstrap).iterator();
    List<CutOff> cutOffs = judged.stream().map(one -> cutOff(one, comparisons)).toList();
    Comparison mean = Comparison.mean(cutOffs.stream().map(CutOff::comparison).toList());
    return new EvaluationReport(request, cutOffs, mean, RESAMPLES);
  }

  private static CutOff cutOff(Judged judged, Iterator<Comparison> comparisons) {
    return new CutOff(
        judged.provenance().split(),
        judged.provenance(),
        judged.truth(),
        judged.methods(),
        comparisons.next(),
        strata(Strata.byCohort(judged.users()), comparisons),
        strata(Strata.byStage(judged.users()), comparisons),
        judged.curve());
  }

  private static List<Stratum> strata(
      Map<String, Collection<Integer>> groups, Iterator<Comparison> comparisons) {
    return groups.entrySet().stream()
        .map(group -> new Stratum(group.getKey(), group.getValue().size(), comparisons.next()))
        .toList();
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
