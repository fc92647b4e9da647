package dev.perennial.ranking.state;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.Interactions;
import java.util.ArrayList;
import java.util.List;

/** Interactions of several kinds, one added after the other. */
final class TypedInteractions implements Interactions {
  private final List<Interaction> all = new ArrayList<>();

  private record Interaction(EventType type, int item, long at) {}

  void add(EventType type, int item, long at) {
    all.add(new Interaction(type, item, at));
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public int item(int index) {
    return all.get(index).item();
  }

  @Override
  public EventType type(int index) {
    return all.get(index).type();
  }

  @Override
  public long at(int index) {
    return all.get(index).at();
  }
}
