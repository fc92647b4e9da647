package dev.perennial.standalone.report;

import dev.perennial.sequences.evaluation.Measure;

/** The measures that a verdict is given on, each as the question that it answers. */
enum Headline {
  RANKING_CHURN(Measure.AUC, "Who leaves first?"),
  CHURN(Measure.LOG_LOSS, "How likely is each to leave?"),
  CALIBRATION(Measure.ECE, "Does 30 % mean 30 of 100?"),
  ORDERS(Measure.ORDERS_MAE, "How many orders will each place?"),
  RANKING_ORDERS(Measure.ORDERS_SPEARMAN, "Who will order most?"),
  VALUE(Measure.VALUE_MAE, "How much will each spend?"),
  RANKING_VALUE(Measure.VALUE_GINI, "Who will spend most?"),
  TOP(Measure.VALUE_TOP, "Who is in the top tenth of spenders?"),
  STAGE(Measure.STAGE_LOG_LOSS, "Which stage comes next?"),
  ITEMS(Measure.NDCG_10, "Which items come next?");

  private final Measure measure;
  private final String question;

  Headline(Measure measure, String question) {
    this.measure = measure;
    this.question = question;
  }

  Measure measure() {
    return measure;
  }

  String question() {
    return question;
  }
}
