package dev.perennial.simulator.scenario;

import java.util.Comparator;
import java.util.List;

/** How good answers are, judged against what happened. */
final class Scores {
  private static final int BINS = 10;

  private Scores() {}

  /** An answer between 0 and 1, or any score, and what happened. */
  record Answer(double score, boolean happened) {}

  /** The chance that one where it happened scores above one where it did not; ties count half. */
  static double auc(List<Answer> answers) {
    List<Answer> ascending =
        answers.stream().sorted(Comparator.comparingDouble(Answer::score)).toList();
    double positives = 0;
    double rankSum = 0;
    for (int from = 0, to; from < ascending.size(); from = to) {
      double score = ascending.get(from).score();
      for (to = from; to < ascending.size() && ascending.get(to).score() == score; ) {
        to++;
      }
      long here = ascending.subList(from, to).stream().filter(Answer::happened).count();
      positives += here;
      rankSum += here * (from + 1 + to) / 2.0;
    }
    double negatives = ascending.size() - positives;
    return (rankSum - positives * (positives + 1) / 2) / positives / negatives;
  }

  /** The mean distance between answer and share over ten bins of equal count. */
  static double calibrationError(List<Answer> answers) {
    List<Answer> ascending =
        answers.stream().sorted(Comparator.comparingDouble(Answer::score)).toList();
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      List<Answer> here =
          ascending.subList(bin * ascending.size() / BINS, (bin + 1) * ascending.size() / BINS);
      double said = here.stream().mapToDouble(Answer::score).sum();
      double was = here.stream().filter(Answer::happened).count();
      error += Math.abs(said - was);
    }
    return error / answers.size();
  }

  static double logLoss(List<Answer> answers) {
    return answers.stream()
        .mapToDouble(answer -> -Math.log(answer.happened() ? answer.score() : 1 - answer.score()))
        .average()
        .orElseThrow();
  }
}
