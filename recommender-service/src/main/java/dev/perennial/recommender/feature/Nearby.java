package dev.perennial.recommender.feature;

import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Context;
import dev.perennial.recommender.question.Question;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How the item sells where the user is, and to users of the same device. */
final class Nearby implements FeatureGroup {
  private final StoreMemory memory;

  Nearby(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public List<String> names() {
    return List.of("demand-in-country", "demand-on-device");
  }

  @Override
  public Reader reader(Question question) {
    Context context = question.context();
    IntToDoubleFunction country = demand(context.country(), question);
    IntToDoubleFunction device = demand(context.device(), question);
    return (item, row, from) -> {
      row[from] = country.applyAsDouble(item);
      row[from + 1] = device.applyAsDouble(item);
    };
  }

  private IntToDoubleFunction demand(@Nullable String place, Question question) {
    return place == null
        ? item -> Double.NaN
        : memory.placeDemand().at(place, question.nowMillis());
  }
}
