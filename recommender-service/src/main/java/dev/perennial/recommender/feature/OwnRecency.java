package dev.perennial.recommender.feature;

import dev.perennial.recommender.memory.Interactions;
import dev.perennial.recommender.question.Question;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** How lately the user did something with the item: 1 now, half of it each fortnight. */
final class OwnRecency implements CandidateFeature {
  private static final double HALF_LIFE_MILLIS = Duration.ofDays(14).toMillis();

  @Override
  public String name() {
    return "own-recency";
  }

  @Override
  public IntToDoubleFunction reader(Question question) {
    Interactions past = question.shopper().interactions();
    Map<Integer, Long> newest = HashMap.newHashMap(past.size());
    for (int index = 0; index < past.size(); index++) {
      newest.put(past.item(index), past.at(index));
    }
    return item -> {
      Long at = newest.get(item);
      double age = at == null ? Double.MAX_VALUE : Math.max(0, question.nowMillis() - at);
      return Math.pow(2, -age / HALF_LIFE_MILLIS);
    };
  }
}
