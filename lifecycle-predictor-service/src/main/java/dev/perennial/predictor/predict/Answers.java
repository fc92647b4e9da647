package dev.perennial.predictor.predict;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.consume.FeatureServiceException;
import dev.perennial.predictor.publish.PredictionTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A prediction for whoever is asked about: the stored one, or what rules say of what the
 * feature-service knows, or, where it is away, of nothing.
 */
public final class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private final PredictionTable predictions;
  private final FeatureService features;
  private final PredictionMaker maker;

  Answers(PredictionTable predictions, FeatureService features, PredictionMaker maker) {
    this.predictions = predictions;
    this.features = features;
    this.maker = maker;
  }

  /** One prediction a user, in their order. */
  public List<LifecyclePrediction> of(List<UserId> users) {
    Map<UserId, LifecyclePrediction> answers = new HashMap<>(byUser(predictions.find(users)));
    List<UserId> unseen =
        users.stream().filter(user -> !answers.containsKey(user)).distinct().toList();
    if (!unseen.isEmpty()) {
      answers.putAll(byUser(byRules(unseen)));
      unseen.forEach(user -> answers.computeIfAbsent(user, maker::byRules));
    }
    return users.stream().map(user -> Objects.requireNonNull(answers.get(user))).toList();
  }

  private List<LifecyclePrediction> byRules(List<UserId> unseen) {
    try {
      return features.sequences(unseen).stream().map(maker::byRules).toList();
    } catch (FeatureServiceException e) {
      log.warn("{} unseen users are answered with nothing known: {}", unseen.size(), e.toString());
      return List.of();
    }
  }

  private static Map<UserId, LifecyclePrediction> byUser(
      Collection<LifecyclePrediction> predictions) {
    return predictions.stream()
        .collect(toMap(LifecyclePrediction::userId, identity(), (first, second) -> second));
  }
}
