package dev.perennial.ranking.evaluation;

import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.protocol.Task;
import java.util.List;

/** Whoever ranks: a method, or a pipeline with its sources, which come in one go. */
public interface Contestant {
  /** A name for the progress, and for the row that says why there are no lists. */
  String name();

  /** What it is in the comparison; its sources may be something else. */
  Role role();

  /**
   * Lists for every occasion of a task, of the items by their number.
   *
   * @param learning its progress goes from 0 to 1 over learning and answering
   * @throws java.util.concurrent.CancellationException where the thread is interrupted
   */
  List<RankedLists> answer(Task task, Learning learning);
}
