package dev.perennial.simulator.life;

import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.TradingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The visits of one user in time order, until the calendar ends: the law of {@link Population}.
 *
 * <p>They have a stream of chance of their own, so that when a user comes depends neither on what
 * they do nor on what they are shown, and the truth can replay it without the events.
 */
public final class Visits implements Iterator<Visit> {
  private static final double ORDERING_MINUTES = 11;
  private static final double LOOKING_MINUTES = 5;
  private static final double LENGTH_SPREAD = .6;
  private static final double MILLIS_A_MINUTE = Duration.ofMinutes(1).toMillis();

  private final Persona persona;
  private final Population population;
  private final TradingTime time;
  private final Chance chance;
  private double elapsed;
  private boolean gone;
  private @Nullable Visit upcoming;

  /**
   * @param arrival when the user first comes
   */
  public Visits(Persona persona, Population population, TradingTime time, Instant arrival) {
    this.persona = persona;
    this.population = population;
    this.time = time;
    this.chance = Chance.of(persona.seed(), "visits", persona.index());
    this.upcoming = first(arrival);
  }

  @Override
  public boolean hasNext() {
    return upcoming != null;
  }

  @Override
  public Visit next() {
    Visit visit = peek();
    upcoming = after(visit);
    return visit;
  }

  /** The next visit, without going on to the one after it. */
  public Visit peek() {
    if (upcoming == null) {
      throw new NoSuchElementException("the calendar of user " + persona.userId() + " has ended");
    }
    return upcoming;
  }

  private Visit first(Instant arrival) {
    boolean ordering = chance.happens(persona.channel().firstVisitOrders());
    Instant end = arrival.plusMillis(length(ordering));
    elapsed = time.elapsed(end);
    return visit(
        0, arrival, end, ordering, ordering ? persona.leaving() : population.bounceShare());
  }

  private @Nullable Visit after(Visit last) {
    double orders = gone ? 0 : persona.orderRate();
    double looks =
        persona.orderRate()
            * persona.style().visitsPerOrder()
            * (gone ? population.afterglow() : 1);
    elapsed += chance.exponential(orders + looks);
    boolean ordering = chance.happens(orders / (orders + looks));
    Instant end = time.at(elapsed);
    if (end.equals(Instant.MAX)) {
      return null;
    }
    Instant start = latest(end.minusMillis(length(ordering)), last.end().plusMillis(1), end);
    return visit(last.number() + 1, start, end, ordering, ordering ? persona.leaving() : 0);
  }

  private Visit visit(
      int number, Instant start, Instant end, boolean ordering, double chanceToLeave) {
    boolean leaving = chance.happens(chanceToLeave);
    gone |= leaving;
    return new Visit(number, start, end, ordering, leaving);
  }

  private long length(boolean ordering) {
    double minutes = ordering ? ORDERING_MINUTES : LOOKING_MINUTES;
    return (long) (minutes * MILLIS_A_MINUTE * StrictMath.exp(LENGTH_SPREAD * chance.normal()));
  }

  /** The wished start, but after the visit before, and not after the end. */
  private static Instant latest(Instant wished, Instant notBefore, Instant notAfter) {
    Instant start = wished.isBefore(notBefore) ? notBefore : wished;
    return start.isAfter(notAfter) ? notAfter : start;
  }
}
