package dev.perennial.simulator.scenario;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.user.UserId;
import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.life.Visit;
import dev.perennial.simulator.life.Visits;
import java.time.Duration;
import java.time.Instant;

/**
 * What the simulator knows of its users and the events do not say. Every answer is as of an instant
 * {@code at}, which must not lie before the user's first visit has ended, and about the span {@code
 * (at, at + horizon]}.
 */
public final class Truth {
  private final Lives lives;
  private final BestAnswer bestAnswer;

  Truth(Lives lives) {
    this.lives = lives;
    this.bestAnswer = new BestAnswer(lives.scenario().population());
  }

  /** Whether the user's first visit has ended by then, so that there is something to ask about. */
  public boolean isKnown(UserId userId, Instant at) {
    return !visits(userId).next().end().isAfter(at);
  }

  /** Whether the user had not yet left for good. */
  public boolean isAlive(UserId userId, Instant at) {
    return !story(userId, at).gone();
  }

  /** How many orders came by then. */
  public int ordersUntil(UserId userId, Instant at) {
    return history(userId, at).orders();
  }

  /** Whether an order really came. */
  public boolean orders(UserId userId, Instant at, Duration horizon) {
    return ordersUntil(userId, at.plus(horizon)) > ordersUntil(userId, at);
  }

  /**
   * The chance of no order for one who knows everything but the future: the user's own rate and
   * whether they have left.
   */
  public double churnKnowingAll(UserId userId, Instant at, Duration horizon) {
    Story story = story(userId, at);
    return story.gone()
        ? 1
        : StrictMath.exp(-story.persona().orderRate() * exposure(at, at.plus(horizon)));
  }

  /**
   * The best possible answer: the chance of no order for one who knows what was to be seen, and how
   * users differ, but not this user's own rate; see {@link BestAnswer}. No model can do better on
   * average over the users.
   */
  public double churn(UserId userId, Instant at, Duration horizon) {
    return bestAnswer.noOrder(history(userId, at), exposure(at, at.plus(horizon)));
  }

  /** What was to be seen by then. */
  History history(UserId userId, Instant at) {
    return story(userId, at).history();
  }

  private double exposure(Instant from, Instant to) {
    return lives.time().elapsed(to) - lives.time().elapsed(from);
  }

  private Visits visits(UserId userId) {
    return lives.visits(persona(userId));
  }

  private Persona persona(UserId userId) {
    int index = Persona.index(userId);
    check(
        index >= 0 && index < lives.scenario().users(),
        "%s is none of the %d simulated users",
        userId,
        lives.scenario().users());
    return lives.persona(index);
  }

  /** What had happened by then. */
  private record Story(Persona persona, boolean gone, History history) {}

  private Story story(UserId userId, Instant at) {
    Persona persona = persona(userId);
    Visits visits = lives.visits(persona);
    Visit visit = visits.next();
    check(!visit.end().isAfter(at), "%s has not yet been seen at %s", userId, at);
    HistoryBuilder history = new HistoryBuilder(visit, lives.time());
    boolean gone = visit.leaving();
    while (visits.hasNext()) {
      visit = visits.next();
      if (visit.end().isAfter(at)) {
        break;
      }
      history.add(visit);
      gone |= visit.leaving();
    }
    return new Story(persona, gone, history.until(at));
  }
}
