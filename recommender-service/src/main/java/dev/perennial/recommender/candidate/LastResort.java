package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.Postings;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.question.Wishes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * What fits the request at all, the best sold first: asked only where the sources and filters leave
 * an answer short. It walks the items of the categories or of the attribute asked for, and the
 * whole catalogue only where neither is.
 */
public final class LastResort {
  public static final String NAME = "last-resort";
  private static final int MOST = 300;

  /** What nobody bought yet comes after everything that somebody did. */
  private static final double UNSOLD = 1e-9;

  private static final Evidence FITS = new Evidence.Fits();

  private final StoreMemory memory;

  LastResort(StoreMemory memory) {
    this.memory = memory;
  }

  /** Keeps to what a source keeps to, but nominates nothing that the request rules out. */
  public List<Nomination> nominate(Question question) {
    Demand.Levels demand = memory.demand().at(question.nowMillis());
    Wishes wishes = question.wishes();
    TopItems top = new TopItems(MOST);
    walk(
        wishes.postings(),
        item -> {
          if (isShowable(item, question)) {
            top.offer(item, UNSOLD + demand.popularity(item));
          }
        });
    List<Nomination> nominations = new ArrayList<>();
    top.drain((item, score) -> nominations.add(new Nomination(NAME, item, score, FITS)));
    return nominations;
  }

  private void walk(Optional<List<Postings>> postings, IntConsumer visitor) {
    if (postings.isPresent()) {
      postings.get().forEach(list -> list.forEach(Integer.MAX_VALUE, visitor));
      return;
    }
    for (int item = 0; item < memory.catalogue().size(); item++) {
      visitor.accept(item);
    }
  }

  private boolean isShowable(int item, Question question) {
    Wishes wishes = question.wishes();
    return (wishes.isSoldOutToo() || memory.catalogue().listing(item).inStock())
        && wishes.objection(item).isEmpty()
        && !question.excludes(item);
  }
}
