package dev.perennial.recommender.candidate;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.recommender.question.Question;
import java.util.List;

/** What a user did, with the items of this visit that may not have arrived as events yet. */
final class Past implements Interactions {
  private final Interactions arrived;
  private final List<Integer> visit;
  private final long now;

  private Past(Interactions arrived, List<Integer> visit, long now) {
    this.arrived = arrived;
    this.visit = visit;
    this.now = now;
  }

  static Interactions of(Question question) {
    Interactions arrived = question.shopper().interactions();
    return question.session().isEmpty()
        ? arrived
        : new Past(arrived, question.session().reversed(), question.nowMillis());
  }

  @Override
  public int size() {
    return arrived.size() + visit.size();
  }

  @Override
  public int item(int index) {
    return index < arrived.size() ? arrived.item(index) : visit.get(index - arrived.size());
  }

  @Override
  public EventType type(int index) {
    return index < arrived.size() ? arrived.type(index) : EventType.ITEM_VIEWED;
  }

  @Override
  public long at(int index) {
    return index < arrived.size() ? arrived.at(index) : now;
  }
}
