package dev.perennial.ranking.evaluation;

/** What a list may be good at. */
public enum Quality {
  NDCG("NDCG", "↑", "what is found, higher places counting more, of what the best list would have"),
  RECALL("recall", "↑", "share of what was to be found that is in the list"),
  PRECISION("precision", "↑", "share of the list that was to be found"),
  F1("F1", "↑", "harmonic mean of precision and recall"),
  MAP("MAP", "↑", "mean precision at each place that found something"),
  MRR("MRR", "↑", "one over the rank of the first place that found something"),
  HIT_RATE("hit rate", "↑", "share of the users for whom anything was found"),

  AUC(
      "AUC",
      "↑",
      "how often an item that was taken has a higher probability than one that was not"),
  LOG_LOSS("log loss", "↓", "mean of −ln of the probability of what happened, over all items"),

  COVERAGE("coverage", "↑", "share of the items that anybody is shown"),
  GINI("Gini", "↓", "how unequally items are shown: 0 all alike, 1 one item only"),
  NOVELTY("novelty", "↑", "mean self-information of what is shown, in bits"),
  DIVERSITY("diversity", "↑", "mean distance of two items of a list"),
  LIFT(
      "popularity lift",
      "→ 0",
      "how much more popular what is shown is than what the same users took before");

  private final String label;
  private final String arrow;
  private final String words;

  Quality(String label, String arrow, String words) {
    this.label = label;
    this.arrow = arrow;
    this.words = words;
  }

  public String label() {
    return label;
  }

  /** Which way it is good. */
  public String arrow() {
    return arrow;
  }

  /** What it says. */
  public String words() {
    return words;
  }

  /** Whether it is about what was to be found. */
  public boolean isAccuracy() {
    return compareTo(HIT_RATE) <= 0;
  }
}
