package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.method.Quantity;
import dev.perennial.sequences.metric.Estimate;

/** A number that answers are judged by, and which way it is good. */
public enum Measure {
  AUC(Quantity.CHURN, "AUC", Goal.HIGH, "how often one who leaves is ranked above one who stays"),
  PR_AUC(Quantity.CHURN, "PR-AUC", Goal.HIGH, "average precision of the ranking"),
  LOG_LOSS(Quantity.CHURN, "log loss", Goal.LOW, "mean of −ln of the probability of what happened"),
  BRIER(Quantity.CHURN, "Brier", Goal.LOW, "mean squared error of the probability"),
  ECE(
      Quantity.CHURN,
      "ECE",
      Goal.LOW,
      "how far probabilities are from shares, in 10 bins of equal count"),
  ACCURACY(Quantity.CALLS, "accuracy", Goal.HIGH, "share of right calls"),
  PRECISION(Quantity.CALLS, "precision", Goal.HIGH, "share of those called who left"),
  RECALL(Quantity.CALLS, "recall", Goal.HIGH, "share of those who left who were called"),
  F1(Quantity.CALLS, "F1", Goal.HIGH, "harmonic mean of precision and recall"),

  ORDERS_MAE(Quantity.ORDERS, "MAE", Goal.LOW, "mean error, in days with an order"),
  ORDERS_RMSE(Quantity.ORDERS, "RMSE", Goal.LOW, "root of the mean squared error"),
  ORDERS_BIAS(Quantity.ORDERS, "bias", Goal.ZERO, "mean of expected less actual"),
  ORDERS_PEARSON(Quantity.ORDERS, "Pearson", Goal.HIGH, "linear correlation"),
  ORDERS_SPEARMAN(Quantity.ORDERS, "Spearman", Goal.HIGH, "correlation of the ranks"),

  VALUE_MAE(Quantity.VALUE, "MAE", Goal.LOW, "mean error, in the store's currency"),
  VALUE_RMSE(Quantity.VALUE, "RMSE", Goal.LOW, "root of the mean squared error"),
  VALUE_BIAS(Quantity.VALUE, "bias", Goal.ZERO, "mean of expected less actual"),
  VALUE_PEARSON(Quantity.VALUE, "Pearson", Goal.HIGH, "linear correlation"),
  VALUE_SPEARMAN(Quantity.VALUE, "Spearman", Goal.HIGH, "correlation of the ranks"),
  VALUE_GINI(
      Quantity.VALUE,
      "norm. Gini",
      Goal.HIGH,
      "Gini of the revenue in the expected order ÷ Gini in its own order"),
  VALUE_TOP(
      Quantity.VALUE,
      "top decile",
      Goal.HIGH,
      "share of the revenue from the tenth of whom the most was expected"),

  ORDERS_COVERAGE(
      Quantity.INTERVALS, "orders", Goal.NINETY, "share of users whose orders lie in it"),
  ORDERS_WIDTH(Quantity.INTERVALS, "width", Goal.LOW, "its mean width, in days with an order"),
  VALUE_COVERAGE(
      Quantity.INTERVALS, "revenue", Goal.NINETY, "share of users whose revenue lies in it"),
  VALUE_WIDTH(Quantity.INTERVALS, "width", Goal.LOW, "its mean width, in the store's currency"),

  STAGE_ACCURACY(
      Quantity.NEXT_STAGE, "accuracy", Goal.HIGH, "share whose likeliest stage was the one"),
  STAGE_LOG_LOSS(
      Quantity.NEXT_STAGE, "log loss", Goal.LOW, "mean of −ln of the probability of the stage"),

  RECALL_10(Quantity.NEXT_ITEMS, "Recall@10", Goal.HIGH, "share of the next order among ten"),
  NDCG_10(Quantity.NEXT_ITEMS, "NDCG@10", Goal.HIGH, "the same, higher places counting more"),
  RECALL_20(Quantity.NEXT_ITEMS, "Recall@20", Goal.HIGH, "share of the next order among twenty"),
  NDCG_20(Quantity.NEXT_ITEMS, "NDCG@20", Goal.HIGH, "the same, higher places counting more");

  /** Whoever has at least this probability is called one who leaves. */
  public static final double THRESHOLD = 0.5;

  private enum Goal {
    HIGH,
    LOW,
    ZERO,
    NINETY
  }

  private final Quantity quantity;
  private final String label;
  private final Goal goal;
  private final String words;

  Measure(Quantity quantity, String label, Goal goal, String words) {
    this.quantity = quantity;
    this.label = label;
    this.goal = goal;
    this.words = words;
  }

  public Quantity quantity() {
    return quantity;
  }

  /** Its name in a table of its quantity. */
  public String label() {
    return label;
  }

  /** What it says. */
  public String words() {
    return words;
  }

  /** Which way it is good: the head of its column. */
  public String arrow() {
    return switch (goal) {
      case HIGH -> "↑";
      case LOW -> "↓";
      case ZERO -> "→ 0";
      case NINETY -> "→ .9";
    };
  }

  /** How much better the first is than the second, draw by draw; above 0 where it is. */
  public Estimate gain(Estimate first, Estimate second) {
    return switch (goal) {
      case HIGH -> first.minus(second);
      case LOW -> second.minus(first);
      case ZERO -> second.distanceFrom(0).minus(first.distanceFrom(0));
      case NINETY -> second.distanceFrom(0.9).minus(first.distanceFrom(0.9));
    };
  }
}
