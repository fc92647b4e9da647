package dev.perennial.ranking.evaluation;

/** Hears how an evaluation goes, on the thread that evaluates. */
public interface EvaluationListener {

  /** Somebody is about to learn. */
  void onContestant(String name, int number, int of);

  /** Which share of its work the contestant has done, in [0, 1]. */
  void onShare(double share);

  /** The contestant is done, or has failed. */
  void onAnswered(RankedLists lists);

  /** All lists are there and are about to be measured. */
  void onMeasuring(int lists, int draws);
}
