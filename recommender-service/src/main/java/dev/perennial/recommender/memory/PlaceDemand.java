package dev.perennial.recommender.memory;

import dev.perennial.model.event.EventType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What sells in a country, and on a kind of device, as the context of events names them. Only the
 * first {@value #MOST_PLACES} that are named are counted, so that no caller fills the memory.
 */
public final class PlaceDemand {
  /** The keys of an event's context that are counted. */
  public static final String COUNTRY = "country";

  public static final String DEVICE = "device";
  static final int MOST_PLACES = 64;

  private static final int MOST_LEADERS = 60;

  private final Map<String, Place> places = new HashMap<>();
  private final Duration halfLife;

  PlaceDemand(Duration halfLife) {
    this.halfLife = halfLife;
  }

  void learn(int item, EventType type, long atMillis, Map<String, String> context) {
    double weight = Demand.weight(type);
    if (weight > 0 && !context.isEmpty()) {
      add(context.get(COUNTRY), item, atMillis, weight);
      add(context.get(DEVICE), item, atMillis, weight);
    }
  }

  /** The one string for a place that is counted; null where it is not. */
  @Nullable String counted(@Nullable String place) {
    Place known = place == null ? null : places.get(place.toLowerCase(Locale.ROOT));
    return known == null ? null : known.name;
  }

  /**
   * Calls {@code visitor} with the {@value #MOST_LEADERS} most popular items at {@code place} and
   * how popular each is, best first; with none where nothing is counted.
   */
  public void leaders(String place, long nowMillis, TopItems.Visitor visitor) {
    Place counted = places.get(place.toLowerCase(Locale.ROOT));
    if (counted != null) {
      counted.visit(nowMillis, visitor);
    }
  }

  /** How popular each item is at {@code place}; 0 where nothing of it is counted. */
  public IntToDoubleFunction at(String place, long nowMillis) {
    Place known = places.get(place.toLowerCase(Locale.ROOT));
    if (known == null) {
      return item -> 0;
    }
    DecayedCounts counts = known.counts;
    double factor = counts.faded(nowMillis);
    return item -> counts.atLandmark(item) * factor;
  }

  private void add(@Nullable String place, int item, long atMillis, double weight) {
    if (place == null) {
      return;
    }
    String key = place.toLowerCase(Locale.ROOT);
    if (places.size() < MOST_PLACES || places.containsKey(key)) {
      places.computeIfAbsent(key, added -> new Place(place, halfLife)).add(item, atMillis, weight);
    }
  }

  /** What is counted at one place. */
  private static final class Place {
    private final String name;
    private final DecayedCounts counts;
    private final Leaders leaders;

    /**
     * A place of which nothing is counted yet.
     *
     * @param name as it was first written
     */
    Place(String name, Duration halfLife) {
      this.name = name;
      counts = new DecayedCounts(halfLife);
      leaders = new Leaders(counts, MOST_LEADERS);
    }

    void add(int item, long atMillis, double weight) {
      counts.add(item, atMillis, weight);
      leaders.grew(item);
    }

    void visit(long nowMillis, TopItems.Visitor visitor) {
      double factor = counts.faded(nowMillis);
      for (int place = 0; place < leaders.size(); place++) {
        int item = leaders.item(place);
        visitor.visit(item, counts.atLandmark(item) * factor);
      }
    }
  }
}
