package dev.perennial.recommender.feature;

import dev.perennial.recommender.memory.Outlook;
import dev.perennial.recommender.question.Question;
import java.util.List;

/** Where the user stands, as the predictor sees it: stage, churn, what is expected of them. */
final class Standing implements FeatureGroup {
  @Override
  public List<String> names() {
    return List.of("stage", "churn-probability", "expected-orders", "expected-value");
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // stages have an order
  public Reader reader(Question question) {
    Outlook outlook = question.shopper().outlook();
    int stage = question.stage().ordinal();
    return (item, row, from) -> {
      row[from] = stage;
      row[from + 1] = outlook == null ? Double.NaN : outlook.churnProbability();
      row[from + 2] = outlook == null ? Double.NaN : outlook.expectedOrders();
      row[from + 3] = outlook == null ? Double.NaN : outlook.expectedValue();
    };
  }
}
