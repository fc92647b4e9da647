package dev.perennial.simulator.scenario;

import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.life.Visits;
import dev.perennial.simulator.shopper.Shopper;
import dev.perennial.simulator.world.Store;
import dev.perennial.simulator.world.TradingTime;
import java.time.Duration;
import java.time.Instant;

/** The users of a scenario by their number: who they are, when they arrive, when they come. */
final class Lives {
  private static final int DAYS_AFTER_THE_END = 5 * 366;

  private final StoreScenario scenario;
  private final TradingTime time;
  private final double opening;
  private final double span;

  Lives(StoreScenario scenario, TradingTime time) {
    this.scenario = scenario;
    this.time = time;
    this.opening = time.elapsed(scenario.start());
    this.span = time.elapsed(scenario.end()) - opening;
  }

  /** The calendar from the start until five years after the end. */
  static TradingTime calendar(StoreScenario scenario) {
    long days = Duration.between(scenario.start(), scenario.end()).toDays() + 2;
    return new TradingTime(scenario.start(), (int) days + DAYS_AFTER_THE_END);
  }

  StoreScenario scenario() {
    return scenario;
  }

  TradingTime time() {
    return time;
  }

  Persona persona(int index) {
    return Persona.of(scenario.seed(), index, scenario.population());
  }

  Instant arrival(Persona persona) {
    Instant at = time.at(opening + span * persona.arrival());
    return at.isBefore(scenario.start()) ? scenario.start() : at;
  }

  Visits visits(Persona persona) {
    return new Visits(persona, scenario.population(), time, arrival(persona));
  }

  Shopper shopper(int index, Store store) {
    Persona persona = persona(index);
    return new Shopper(scenario.seed(), persona, scenario.population(), store, arrival(persona));
  }
}
