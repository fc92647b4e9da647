package dev.perennial.standalone.demo;

import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.client.UsersAnswer;
import dev.perennial.standalone.console.Table;
import dev.perennial.standalone.suite.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Every user's prediction, as the predictor serves them page by page. */
public record Population(List<LifecyclePrediction> predictions) {
  private static final int PAGE = 500;

  public static Population of(SuiteClient suite) throws IOException {
    List<LifecyclePrediction> all = new ArrayList<>();
    String after = "";
    while (after != null) {
      UsersAnswer page =
          suite.get(
              Service.LIFECYCLE_PREDICTOR,
              "/v1/users?limit=" + PAGE + (after.isEmpty() ? "" : "&after=" + after),
              UsersAnswer.class);
      all.addAll(page.users());
      after = page.next();
    }
    return new Population(all);
  }

  /** Users, churn and value by stage. */
  public Table byStage() {
    Table table =
        new Table("stage", "users", "mean churn probability", "expected orders", "expected value");
    for (LifecycleStage stage : LifecycleStage.values()) {
      List<LifecyclePrediction> there =
          predictions.stream().filter(user -> user.stage() == stage).toList();
      table.row(
          stage,
          there.size(),
          there.stream().mapToDouble(LifecyclePrediction::churnProbability).average().orElse(0),
          (long) there.stream().mapToDouble(user -> user.orders().expected().expected()).sum(),
          (long) there.stream().mapToDouble(Population::expectedValue).sum());
    }
    return table;
  }

  /** The most valuable of the users who are neither new nor gone and about to leave. */
  Optional<LifecyclePrediction> atRisk() {
    return best(user -> user.churnProbability() > 0.5 && isCustomer(user));
  }

  /** The most valuable user of all. */
  Optional<LifecyclePrediction> loyal() {
    return best(user -> user.stage() == LifecycleStage.MONETIZATION);
  }

  /** The most promising of those who have just begun. */
  Optional<LifecyclePrediction> beginner() {
    return best(user -> user.stage() == LifecycleStage.ACTIVATION);
  }

  private Optional<LifecyclePrediction> best(Predicate<LifecyclePrediction> condition) {
    return predictions.stream()
        .filter(condition)
        .max(Comparator.comparingDouble(Population::expectedValue));
  }

  private static double expectedValue(LifecyclePrediction user) {
    return user.value().revenue().expected();
  }

  private static boolean isCustomer(LifecyclePrediction user) {
    return switch (user.stage()) {
      case RETENTION, RECOMMENDATION, MONETIZATION -> true;
      case ACQUISITION, ACTIVATION, CHURN -> false;
    };
  }
}
