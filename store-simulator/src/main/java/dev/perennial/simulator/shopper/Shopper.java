package dev.perennial.simulator.shopper;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.OrderId;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Store;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;

/**
 * One user at work: hands out their events one by one, in the order of time, and plays a visit only
 * when its start is the next thing to happen.
 */
public final class Shopper {
  private final Persona persona;
  private final Store store;
  private final Visits visits;
  private final Chance chance;
  private final Tastes tastes;
  private final Cupboard cupboard = new Cupboard();
  private final Diary diary;
  private final AfterSales afterSales;
  private final PriorityQueue<Event> written = new PriorityQueue<>(Event.IN_SEQUENCE);
  private boolean signedUp;

  public Shopper(long seed, Persona persona, Population population, Store store, Instant arrival) {
    this.persona = persona;
    this.store = store;
    this.visits = new Visits(persona, population, store.time(), arrival);
    this.chance = Chance.of(persona.seed(), "shopper", persona.index());
    this.tastes = new Tastes(persona, store, chance, arrival);
    this.diary = new Diary(seed, persona);
    this.afterSales = new AfterSales(persona, diary, chance);
  }

  /** The user's number. */
  public int index() {
    return persona.index();
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
    tastes.moveTo(visit.start());
    VisitScript script = new VisitScript(persona, store, tastes, cupboard, chance, visit);
    if (visit.ordering()) {
      order(visit, script);
    } else {
      look(visit, script);
    }
  }

  private void order(Visit visit, VisitScript script) {
    OrderId orderId = diary.orderId(visit);
    script.order(orderId, signedUp);
    signedUp = true;
    List<Line> lines = script.basket();
    lines.forEach(line -> cupboard.add(line.product(), line.quantity(), visit.end()));
    written.addAll(diary.write(visit, script.steps(), chance));
    written.addAll(afterSales.of(orderId, visit.end(), lines));
  }

  private void look(Visit visit, VisitScript script) {
    script.look(!signedUp && visit.number() == 0);
    signedUp |= script.signsUp();
    written.addAll(diary.write(visit, script.steps(), chance));
  }
}
