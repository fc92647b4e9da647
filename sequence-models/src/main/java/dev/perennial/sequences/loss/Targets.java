package dev.perennial.sequences.loss;

import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.dataset.HazardBins;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.dataset.Window;
import dev.perennial.sequences.history.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What became of the users of a batch, and what followed some of their steps. T steps, NOW among
 * them; step t of user b is row b · T + t.
 *
 * @param users what became of them
 * @param nextOrder the items of the next order, from each user
 * @param nextItem the item of the next event, from some of the steps
 * @param nextEvent the kind of the next event, from some of the steps
 */
public record Targets(
    UserTargets users, ItemTargets nextOrder, ItemTargets nextItem, EventTargets nextEvent) {
  private static final int MAX_PLACES = 384;
  private static final int PLACES_A_USER = 6;
  private static final List<NextEvent> KINDS = List.of(NextEvent.values());

  /** The targets of a batch, padded to so many event steps. */
  public static Targets of(
      List<EncodedExample> batch, HazardBins bins, double typicalValue, int steps, Random random) {
    List<Outcome> outcomes = batch.stream().map(one -> one.example().outcome()).toList();
    List<Place> places = places(batch, steps);
    Collections.shuffle(places, random);
    int most = Math.max(MAX_PLACES, PLACES_A_USER * batch.size());
    return new Targets(
        new UserTargets(outcomes, bins, typicalValue),
        nextOrders(outcomes),
        nextItems(places, most),
        nextEvents(places, most));
  }

  /** A row, and the step that follows it. */
  private record Place(int row, Window.Step next) {}

  private static List<Place> places(List<EncodedExample> batch, int steps) {
    List<Place> places = new ArrayList<>();
    for (int user = 0; user < batch.size(); user++) {
      List<Window.Step> window = batch.get(user).window().steps();
      int start = user * (steps + 1) + steps - window.size();
      for (int i = 0; i + 1 < window.size(); i++) {
        places.add(new Place(start + i, window.get(i + 1)));
      }
    }
    return places;
  }

  private static ItemTargets nextOrders(List<Outcome> outcomes) {
    ItemTargets targets = ItemTargets.none();
    for (int user = 0; user < outcomes.size(); user++) {
      if (!outcomes.get(user).censored()) {
        targets.add(user, outcomes.get(user).nextItems());
      }
    }
    return targets;
  }

  private static ItemTargets nextItems(List<Place> places, int most) {
    ItemTargets targets = ItemTargets.none();
    places.stream()
        .filter(place -> place.next().item() >= Vocabulary.FIRST)
        .limit(most)
        .forEach(place -> targets.add(place.row(), List.of(place.next().item())));
    return targets;
  }

  private static EventTargets nextEvents(List<Place> places, int most) {
    List<Place> some = places.subList(0, Math.min(most, places.size()));
    return new EventTargets(
        some.stream().mapToLong(Place::row).toArray(),
        some.stream().mapToLong(place -> kind(place.next().type())).toArray());
  }

  private static int kind(int type) {
    return KINDS.indexOf(NextEvent.of(SequenceEncoder.eventType(type)));
  }
}
