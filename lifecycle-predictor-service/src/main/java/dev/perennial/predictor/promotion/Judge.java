package dev.perennial.predictor.promotion;

import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.model.RegisteredModel;
import dev.perennial.predictor.model.ScoringModel;
import dev.perennial.predictor.predict.PredictProperties;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a model that was just trained with the one in use, or with rules where none is, on the
 * last closed window before the later of their splits: neither may have seen it, so each is judged
 * by itself where it is older than the window, and by its backtest otherwise.
 */
public final class Judge {
  private static final Logger log = LoggerFactory.getLogger(Judge.class);

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
    ClosedWindow window = ClosedWindow.before(end, labelDays(models.find(version)));
    return models
        .unaware(version, window.start())
        .map(
            unaware -> {
              try (unaware) {
                return compare(window, new ModelContender(unaware), RulesContender.alone());
              }
            });
  }

  private Decision decide(RegisteredModel challenger) {
    Optional<RegisteredModel> champion = models.active();
    ClosedWindow window = window(challenger, champion.orElse(challenger));
    return models
        .unaware(challenger.version(), window.start())
        .map(
            model -> {
              try (model) {
                return against(champion, window, new ModelContender(model));
              }
            })
        .orElseGet(Judge::undecidable);
  }

  /** As long as both models have labels for, and not over before both were trained. */
  private static ClosedWindow window(RegisteredModel one, RegisteredModel other) {
    Instant split = one.provenance().split();
    Instant otherSplit = other.provenance().split();
    return ClosedWindow.before(
        split.isAfter(otherSplit) ? split : otherSplit, Math.min(labelDays(one), labelDays(other)));
  }

  private static int labelDays(RegisteredModel model) {
    return model.provenance().network().labelDays();
  }

  private static Decision undecidable() {
    return new Decision(
        Instant.now(),
        false,
        "nobody can say whether it is better: the store's past is too short for a window that it"
            + " has not seen",
        null);
  }

  /**
   * Rules stand in for a model in use that has seen the window and was kept without a backtest, or
   * cannot be read any more: a damaged one must not keep its successors out.
   */
  private Decision against(
      Optional<RegisteredModel> champion, ClosedWindow window, ModelContender challenger) {
    Optional<ScoringModel> unaware =
        champion.flatMap(model -> readable(model.version(), window.start()));
    if (unaware.isEmpty()) {
      Contender rules =
          champion
              .map(model -> RulesContender.inPlaceOf(model.version()))
              .orElseGet(RulesContender::alone);
      return rule.decide(compare(window, challenger, rules), Instant.now());
    }
    try (ScoringModel model = unaware.get()) {
      return rule.decide(compare(window, challenger, new ModelContender(model)), Instant.now());
    }
  }

  private Optional<ScoringModel> readable(String version, Instant start) {
    try {
      return models.unaware(version, start);
    } catch (RuntimeException damaged) {
      log.error(
          "Model {}, which is in use, cannot be judged: rules are in its place", version, damaged);
      return Optional.empty();
    }
  }

  private Comparison compare(ClosedWindow window, Contender challenger, Contender champion) {
    List<List<Scored>> answers = Trial.of(users, window, minEvents, List.of(challenger, champion));
    return Comparison.of(window, challenger, champion, answers.getFirst(), answers.getLast());
  }
}
