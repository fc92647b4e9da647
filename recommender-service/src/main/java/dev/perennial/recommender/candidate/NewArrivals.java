package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came on sale lately, the newest first. */
final class NewArrivals implements CandidateSource {
  private static final int MOST = 40;
  private static final long NEW_MILLIS = Duration.ofDays(30).toMillis();
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final StoreMemory memory;

  NewArrivals(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "new-arrivals";
  }

  @Override
  public Family family() {
    return Family.NOVELTY;
  }

  @Override
  public List<Nomination> nominate(Question question) {
    List<Nomination> nominations = new ArrayList<>(MOST);
    memory
        .catalogue()
        .arrivals()
        .until(
            question.nowMillis(),
            item -> {
              long age = question.nowMillis() - memory.catalogue().listing(item).listedAtMillis();
              if (age >= NEW_MILLIS) {
                return false;
              }
              nominations.add(nomination(item, age));
              return nominations.size() < MOST;
            });
    return nominations;
  }

  private Nomination nomination(int item, long age) {
    return new Nomination(
        name(),
        item,
        1 - (double) age / NEW_MILLIS,
        new Evidence.ListedDaysAgo((int) (age / DAY_MILLIS)));
  }
}
