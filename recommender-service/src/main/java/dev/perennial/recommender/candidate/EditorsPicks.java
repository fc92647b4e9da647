package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the store picked by hand, in its settings or by an attribute; the best sold first. */
final class EditorsPicks implements CandidateSource {
  private static final int MOST = 60;

  /** How many items with the attribute are looked at. */
  private static final int WALKED_AT_MOST = 1_000;

  private static final Evidence PICKED = new Evidence.Picked();

  private final StoreMemory memory;
  private final CandidateProperties settings;
  private final Momentary<List<Nomination>> picked = new Momentary<>(this::picked);

  EditorsPicks(StoreMemory memory, CandidateProperties settings) {
    this.memory = memory;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "editors-picks";
  }

  @Override
  public Family family() {
    return Family.PICKED;
  }

  @Override
  public List<Nomination> nominate(Question question) {
    return picked.at(question.nowMillis());
  }

  private List<Nomination> picked(long nowMillis) {
    Demand.Levels demand = memory.demand().at(nowMillis);
    TopItems top = new TopItems(MOST);
    picks().forEach(item -> top.offer(item, 1 + softened(demand.popularity(item))));
    List<Nomination> nominations = new ArrayList<>();
    top.drain((item, score) -> nominations.add(new Nomination(name(), item, score, PICKED)));
    return nominations;
  }

  private Set<Integer> picks() {
    Set<Integer> picks = new HashSet<>();
    memory.catalogue().known(settings.editorsPicks()).forEach(picks::add);
    int flagged = memory.catalogue().findLabel(settings.editorsPickAttribute(), "true");
    memory.catalogue().labelled(flagged).forEach(WALKED_AT_MOST, picks::add);
    return picks;
  }

  private static double softened(double popularity) {
    return popularity / (1 + popularity);
  }
}
