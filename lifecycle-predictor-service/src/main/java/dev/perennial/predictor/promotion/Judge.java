package dev.perennial.predictor.promotion;

import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.model.RegisteredModel;
import dev.perennial.predictor.model.ScoringModel;
import dev.perennial.predictor.predict.PredictProperties;
import dev.perennial.sequences.dataset.SequenceSource;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a model that was just trained with the one in use, or with rules where none is, on the
 * last closed window before its split: neither may have seen it, so each is judged by its backtest,
 * or by itself where it is older than the window.
 */
public final class Judge {
  private static final Logger log = LoggerFactory.getLogger(Judge.class);
  private static final Contender RULES = new RulesContender();

  private final ModelRegistry models;
  private final SequenceSource users;
  private final DecisionTable decisions;
  private final PromotionRule rule;
  private final int minEvents;

  Judge(
      ModelRegistry models,
      SequenceSource users,
      DecisionTable decisions,
      PromotionRule rule,
      PredictProperties settings) {
    this.models = models;
    this.users = users;
    this.decisions = decisions;
    this.rule = rule;
    this.minEvents = settings.minEvents();
  }

  /** Decides whether this model takes the place of the one in use, and keeps the decision. */
  public Decision judge(String challenger) {
    Decision decision = decide(models.find(challenger));
    decisions.store(challenger, decision);
    log.info(
        "Model {} {} promoted: {}",
        challenger,
        decision.promoted() ? "is" : "is not",
        decision.why());
    return decision;
  }

  /**
   * A model beside rules, on the last window before an instant; the window is as long as the one it
   * was judged on.
   *
   * @return empty where the model has seen every window
   */
  public Optional<Comparison> besideRules(String version, Instant end) {
    ClosedWindow window = window(models.find(version), end);
    return models
        .unaware(version, window.start())
        .map(
            unaware -> {
              try (unaware) {
                return compare(window, new ModelContender(unaware), RULES);
              }
            });
  }

  private Decision decide(RegisteredModel challenger) {
    Optional<ScoringModel> backtest = models.backtest(challenger.version());
    if (backtest.isEmpty()) {
      return withoutBacktest();
    }
    try (ScoringModel model = backtest.get()) {
      ClosedWindow window = window(challenger, challenger.provenance().split());
      return against(champion(window), window, new ModelContender(model));
    }
  }

  /** As long as the time that the model has labels for. */
  private static ClosedWindow window(RegisteredModel model, Instant end) {
    return ClosedWindow.before(end, model.provenance().network().labelDays());
  }

  private static Decision withoutBacktest() {
    return new Decision(
        Instant.now(),
        false,
        "nobody can say whether it is better: the store's past is too short for a window that it"
            + " has not seen",
        null);
  }

  private Decision against(
      Optional<ScoringModel> champion, ClosedWindow window, ModelContender challenger) {
    if (champion.isEmpty()) {
      return rule.decide(compare(window, challenger, RULES), Instant.now());
    }
    try (ScoringModel model = champion.get()) {
      return rule.decide(compare(window, challenger, new ModelContender(model)), Instant.now());
    }
  }

  /**
   * The model in use, unaware of the window; empty where rules answer, and where an earlier version
   * kept it without a backtest: then rules stand in for it.
   */
  private Optional<ScoringModel> champion(ClosedWindow window) {
    return models.active().flatMap(model -> models.unaware(model.version(), window.start()));
  }

  private Comparison compare(ClosedWindow window, Contender challenger, Contender champion) {
    List<List<Scored>> answers = Trial.of(users, window, minEvents, List.of(challenger, champion));
    return Comparison.of(window, challenger, champion, answers.getFirst(), answers.getLast());
  }
}
