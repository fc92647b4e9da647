package dev.perennial.ranking.evaluation;

import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.sequences.metric.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one contestant after the other. Whoever fails loses only its own row; an interrupt of the
 * thread ends the asking, what was answered by then is measured, and the thread stays interrupted.
 */
public final class Evaluation {
  private static final Logger log = LoggerFactory.getLogger(Evaluation.class);
  private static final int RESAMPLES = 1000;

  private final List<Contestant> contestants;
  private final long seed;
  private final EvaluationListener listener;

  public Evaluation(List<Contestant> contestants, long seed, EvaluationListener listener) {
    this.contestants = List.copyOf(contestants);
    this.seed = seed;
    this.listener = listener;
  }

  /** Everybody's numbers on a task, and on groups of its occasions. */
  public RankingReport judge(Task task, List<Group> groups) {
    List<RankedLists> answers = new ArrayList<>();
    boolean interrupted = false;
    for (Contestant contestant : contestants) {
      interrupted |= Thread.interrupted();
      listener.onContestant(
          contestant.name(), contestants.indexOf(contestant) + 1, contestants.size());
      List<RankedLists> lists =
          interrupted
              ? List.of(failed(contestant, "was not asked any more"))
              : ask(contestant, task);
      lists.forEach(listener::onAnswered);
      answers.addAll(lists);
    }
    listener.onMeasuring(answers.size(), RESAMPLES);
    interrupted |= Thread.interrupted();
    RankingReport report =
        new Measurement(task, groups, new Bootstrap(RESAMPLES, seed)).report(answers);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return report;
  }

  @SuppressWarnings("IllegalCatch") // whatever a method throws, the others go on
  private List<RankedLists> ask(Contestant contestant, Task task) {
    try {
      return contestant.answer(task, new Learning(seed, listener::onShare));
    } catch (CancellationException e) {
      return List.of(failed(contestant, "was interrupted"));
    } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
      log.error("{} failed", contestant.name(), e);
      return List.of(failed(contestant, e.toString()));
    }
  }

  private static RankedLists failed(Contestant contestant, String why) {
    return RankedLists.failed(contestant.name(), contestant.role(), why);
  }
}
