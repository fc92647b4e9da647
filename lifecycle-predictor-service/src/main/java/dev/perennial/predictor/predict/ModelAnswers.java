package dev.perennial.predictor.predict;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.model.ScoringModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.explanation.Depth;
import dev.perennial.sequences.explanation.Explanation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a model about users with enough history: what it expects, and what that is made of. */
final class ModelAnswers {
  /** In a larger batch more users wait than there is time for. */
  private static final int EXPLAINED_IN_FULL = 128;

  private final PredictProperties settings;
  private final ScoringMetrics metrics;

  ModelAnswers(PredictProperties settings, ScoringMetrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  /** What a model says of a user. */
  record Answer(ModelOutput output, Explanation explanation) {}

  /** The answers about users with enough history; none where the model fails. */
  Map<UserId, Answer> of(List<UserSequence> sequences, ScoringModel model) {
    List<UserSequence> longEnough = sequences.stream().filter(this::isLongEnough).toList();
    if (longEnough.isEmpty()) {
      return Map.of();
    }
    try {
      return ask(longEnough, model);
    } catch (RuntimeException e) {
      metrics.modelFailed(model.version(), longEnough.size(), e);
      return Map.of();
    }
  }

  private Map<UserId, Answer> ask(List<UserSequence> users, ScoringModel model) {
    Depth depth = users.size() <= EXPLAINED_IN_FULL ? Depth.FULL : Depth.BRIEF;
    List<ModelOutput> outputs = metrics.timeInference(() -> model.predict(users));
    List<Explanation> explanations = metrics.timeExplanation(() -> model.explain(users, depth));
    Map<UserId, Answer> answers = new HashMap<>();
    for (int i = 0; i < users.size(); i++) {
      answers.put(users.get(i).userId(), new Answer(outputs.get(i), explanations.get(i)));
    }
    return answers;
  }

  private boolean isLongEnough(UserSequence sequence) {
    return sequence.events().size() >= settings.minEvents() && !sequence.snapshots().isEmpty();
  }
}
