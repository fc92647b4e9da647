package dev.perennial.standalone.ranking;

import dev.perennial.ranking.evaluation.EvaluationListener;
import dev.perennial.ranking.evaluation.RankedLists;
import dev.perennial.standalone.console.StatusLine;
import dev.perennial.standalone.console.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Prints who of how many is at work, and about how long it takes. */
final class RankingProgress implements EvaluationListener {
  private final InstantSource clock;
  private final StatusLine status = new StatusLine();
  private Instant began;
  private String name = "";
  private int number;
  private int of = 1;

  RankingProgress(InstantSource clock) {
    this.clock = clock;
    began = clock.instant();
  }

  @Override
  public void onContestant(String contestant, int itsNumber, int all) {
    name = contestant;
    number = itsNumber;
    of = all;
    began = clock.instant();
  }

  @Override
  public void onShare(double share) {
    if (share > 0) {
      double seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
      status.show(
          "  %2d of %d  %s: %.0f %%, %.0f s left"
              .formatted(number, of, name, 100 * share, seconds / share * (1 - share)));
    }
  }

  @Override
  public void onAnswered(RankedLists lists) {
    status.clear();
    Terminal.say("  %2d of %d  %-28s %s", number, of, lists.name(), outcome(lists));
  }

  private static String outcome(RankedLists lists) {
    if (lists.failure() != null) {
      return "FAILED: " + lists.failure();
    }
    String learned =
        Double.isNaN(lists.learnedSeconds())
            ? "learns as it goes"
            : "learned in %.1f s".formatted(lists.learnedSeconds());
    return "%s, %.2f ms a list".formatted(learned, lists.listMillis());
  }

  @Override
  public void onMeasuring(int lists, int draws) {
    Terminal.say("Measuring %d rankings on %,d draws of the users ...", lists, draws);
  }
}
