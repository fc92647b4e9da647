package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.Interactions;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is like the items of this visit, or else like those that the user saw last: by category and
 * attributes, so that a new item is found before anyone bought it, and by what is bought together.
 */
final class LikeWhatYouSaw implements CandidateSource {
  private static final int MOST = 60;
  private static final int SEEDS = 3;

  private final StoreMemory memory;

  LikeWhatYouSaw(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "like-what-you-saw";
  }

  @Override
  public List<Nomination> nominate(Question question) {
    Map<Integer, Nomination> closest = new HashMap<>();
    Set<Integer> seeds = seeds(question);
    for (int seed : seeds) {
      memory
          .likeness()
          .alike(
              seed,
              (item, likeness) -> {
                if (!seeds.contains(item)) {
                  closest.merge(
                      item,
                      new Nomination(name(), item, likeness, new Evidence.Alike(seed)),
                      (some, other) -> other.score() > some.score() ? other : some);
                }
              });
    }
    TopItems top = new TopItems(MOST);
    closest.values().forEach(nomination -> top.offer(nomination.item(), nomination.score()));
    List<Nomination> nominations = new ArrayList<>();
    top.drain((item, score) -> nominations.add(closest.get(item)));
    return nominations;
  }

  private static Set<Integer> seeds(Question question) {
    Set<Integer> seeds = new LinkedHashSet<>();
    question.session().stream().limit(SEEDS).forEach(seeds::add);
    Interactions past = question.shopper().interactions();
    for (int index = past.size() - 1; index >= 0 && seeds.size() < SEEDS; index--) {
      seeds.add(past.item(index));
    }
    return seeds;
  }
}
