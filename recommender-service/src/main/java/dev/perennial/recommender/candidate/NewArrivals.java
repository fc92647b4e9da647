package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.Listing;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
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
    TopItems top = new TopItems(MOST);
    for (int item = 0; item < memory.catalogue().size(); item++) {
      Listing listing = memory.catalogue().listing(item);
      long age = question.nowMillis() - listing.listedAtMillis();
      if (listing.isListed() && age >= 0 && age < NEW_MILLIS) {
        top.offer(item, 1 - (double) age / NEW_MILLIS);
      }
    }
    List<Nomination> nominations = new ArrayList<>();
    top.drain((item, score) -> nominations.add(nomination(item, score, question.nowMillis())));
    return nominations;
  }

  private Nomination nomination(int item, double score, long nowMillis) {
    long age = nowMillis - memory.catalogue().listing(item).listedAtMillis();
    return new Nomination(
        name(), item, score, new Evidence.ListedDaysAgo((int) (age / DAY_MILLIS)));
  }
}
