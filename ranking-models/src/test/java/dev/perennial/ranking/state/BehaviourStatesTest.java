package dev.perennial.ranking.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BehaviourStatesTest {
  private static final int ITEMS = 30;
  private static final long HOUR = Interactions.MILLIS_PER_DAY / 24;

  private final BehaviourModel model =
      new BehaviourStates(BehaviourStates.Settings.usual())
          .learn(new History(visitors(), Collections.nCopies(ITEMS, null)), Learning.unwatched(3));

  @Test
  void silenceMeansGone() {
    Interactions past = visit(0, 1, 2);
    long end = past.at(past.size() - 1);

    assertThat(probability(BehaviourState.GONE, past, end)).isLessThan(0.2);
    assertThat(probability(BehaviourState.GONE, past, end + 120 * Interactions.MILLIS_PER_DAY))
        .isGreaterThan(0.6);
  }

  @Test
  void probabilitiesSumToOne() {
    double sum =
        model.states(new Query(visit(0, 1, 2), TwoTastes.now())).values().stream()
            .mapToDouble(Double::doubleValue)
            .sum();

    assertThat(sum).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void whatLiesInTheCartComesBeforeWhatIsPopular() {
    TypedInteractions past = visit(0, 7);
    past.add(EventType.ITEM_ADDED_TO_CART, 7, past.at(past.size() - 1) + HOUR);
    ScoreSheet sheet = new ScoreSheet(ITEMS);

    model.score(new Query(past, past.at(past.size() - 1)), sheet);

    assertThat(sheet.top(1)).containsExactly(7);
    assertThat(sheet.reason(7)).isEqualTo(7);
  }

  private double probability(BehaviourState state, Interactions past, long now) {
    Double probability = model.states(new Query(past, now)).get(state);
    assertThat(probability).isNotNull();
    return probability;
  }

  /** Everyone looks around on some days, and on others puts a thing into the cart and buys it. */
  private static List<Interactions> visitors() {
    SplittableRandom random = new SplittableRandom(8);
    List<Interactions> visitors = new ArrayList<>();
    for (int visitor = 0; visitor < 200; visitor++) {
      TypedInteractions past = new TypedInteractions();
      long at = TwoTastes.BEGIN;
      for (int visit = 0; visit < 8; visit++) {
        at += (random.nextInt(12) == 0 ? 90 : random.nextInt(2, 8)) * Interactions.MILLIS_PER_DAY;
        visit(random, at, past);
      }
      visitors.add(past);
    }
    return visitors;
  }

  private static void visit(SplittableRandom random, long begin, TypedInteractions past) {
    long at = begin;
    int item = random.nextInt(ITEMS);
    for (int view = random.nextInt(1, 4); view > 0; view--) {
      item = random.nextInt(ITEMS);
      past.add(EventType.ITEM_VIEWED, item, at++);
    }
    if (random.nextInt(3) == 0) {
      past.add(EventType.ITEM_ADDED_TO_CART, item, at++);
      past.add(EventType.ITEM_PURCHASED, item, at);
    }
  }

  private static TypedInteractions visit(int... viewed) {
    TypedInteractions past = new TypedInteractions();
    for (int view = 0; view < viewed.length; view++) {
      past.add(EventType.ITEM_VIEWED, viewed[view], TwoTastes.BEGIN + view * HOUR);
    }
    return past;
  }
}
