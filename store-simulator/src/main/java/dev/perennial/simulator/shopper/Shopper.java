package dev.perennial.simulator.shopper;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.OrderId;
import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.life.Population;
import dev.perennial.simulator.life.Visit;
import dev.perennial.simulator.life.Visits;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Store;
import java.time.Instant;
import java.util.PriorityQueue;

/**
 * One user at work: hands out their events one by one, in the order of time, and plays a visit only
 * when its start is the next thing to happen.
 */
public final class Shopper {
  private final Visits visits;
  private final Visitor visitor;
  private final Diary diary;
  private final AfterSales afterSales;
  private final PriorityQueue<Event> written = new PriorityQueue<>(Event.IN_SEQUENCE);
  private boolean signedUp;

  public Shopper(long seed, Persona persona, Population population, Store store, Instant arrival) {
    Chance chance = Chance.of(persona.seed(), "shopper", persona.index());
    Tastes tastes = new Tastes(persona, store, chance, arrival);
    this.visits = new Visits(persona, population, store.time(), arrival);
    this.visitor = new Visitor(persona, store, tastes, new Cupboard(), chance);
    this.diary = new Diary(seed, persona);
    this.afterSales = new AfterSales(persona, diary, chance);
  }

  /** The user's number. */
  public int index() {
    return visitor.persona().index();
  }

  /** When the next event occurs; {@link Instant#MAX} where the calendar holds no more. */
  public Instant nextAt() {
    if (visitIsNext()) {
      return visits.peek().start();
    }
    return written.isEmpty() ? Instant.MAX : written.element().occurredAt();
  }

  /** The next event; there must be one. */
  public Event next() {
    while (visitIsNext()) {
      play(visits.next());
    }
    return written.remove();
  }

  private boolean visitIsNext() {
    return visits.hasNext()
        && (written.isEmpty() || !visits.peek().start().isAfter(written.element().occurredAt()));
  }

  private void play(Visit visit) {
    visitor.tastes().moveTo(visit.start());
    if (visit.ordering()) {
      order(visit);
    } else {
      look(visit);
    }
  }

  private void order(Visit visit) {
    OrderId orderId = diary.orderId(visit);
    Session session = new OrderingVisit(visitor, visit).play(orderId, !signedUp);
    signedUp = true;
    for (Line line : session.cart()) {
      visitor.cupboard().add(line.product(), line.quantity(), visit.end());
    }
    written.addAll(diary.write(visit, session.steps(), visitor.chance()));
    written.addAll(afterSales.of(orderId, visit.end(), session.cart()));
  }

  private void look(Visit visit) {
    Session session = new LookingVisit(visitor, visit).play(!signedUp && visit.number() == 0);
    signedUp |= session.signedUp();
    written.addAll(diary.write(visit, session.steps(), visitor.chance()));
  }
}
