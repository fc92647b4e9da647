package dev.perennial.recommender.candidate;

import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.ScoreSheets;
import dev.perennial.recommender.memory.Interactions;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is like the items of this visit, or else like those that the user saw last: by category and
 * attributes, so that a new item is found before anyone bought it, and by what is bought together.
 */
final class LikeWhatYouSaw implements CandidateSource {
  private static final int MOST = 60;
  private static final int SEEDS = 3;

  private final StoreMemory memory;
  private final ScoreSheets sheets = new ScoreSheets();

  LikeWhatYouSaw(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "like-what-you-saw";
  }

  @Override
  public List<Nomination> nominate(Question question) {
    List<Nomination> nominations = new ArrayList<>(MOST);
    sheets.lend(closest -> nominate(question, closest, nominations));
    return nominations;
  }

  private void nominate(Question question, ScoreSheet closest, List<Nomination> nominations) {
    Set<Integer> seeds = seeds(question);
    for (int seed : seeds) {
      memory
          .likeness()
          .alike(
              seed,
              (item, likeness) -> {
                double more = likeness - closest.score(item);
                if (more > 0 && !seeds.contains(item)) {
                  closest.add(item, more);
                  closest.explain(item, seed);
                }
              });
    }
    for (int item : closest.top(MOST)) {
      Evidence evidence = new Evidence.Alike(closest.reason(item));
      nominations.add(new Nomination(name(), item, closest.score(item), evidence));
    }
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
