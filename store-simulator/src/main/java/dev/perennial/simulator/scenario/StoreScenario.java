package dev.perennial.simulator.scenario;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import dev.perennial.simulator.life.Population;
import java.time.Duration;
import java.time.Instant;

/**
 * The settings of a simulated store. Equal scenarios give equal events, to the byte; a scenario
 * with more users gives the same events for those that both have.
 *
 * @param seed of everything that is left to chance
 * @param users who come between start and end, 1 to 5,000,000
 * @param items in the catalogue, 12 to 20,000
 * @param start when the store opens
 * @param end when the events stop; 1 day to 20 years after the start
 * @param population how users differ in what decides when they order
 */
public record StoreScenario(
    long seed, int users, int items, Instant start, Instant end, Population population) {

  private static final int MAX_USERS = 5_000_000;
  private static final int MIN_ITEMS = 12;
  private static final int MAX_ITEMS = 20_000;
  private static final Duration SHORTEST = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(20 * 365);
  private static final Duration YEAR = Duration.ofDays(365);

  public StoreScenario {
    Checks.inRange("users", users, 1, MAX_USERS);
    Checks.inRange("items", items, MIN_ITEMS, MAX_ITEMS);
    check(
        !end.isBefore(start.plus(SHORTEST)),
        "end must lie at least a day after start, but start is %s and end is %s",
        start,
        end);
    check(
        !end.isAfter(start.plus(LONGEST)),
        "end must lie at most 20 years after start, but start is %s and end is %s",
        start,
        end);
  }

  /** The demo's store: 2,000 users and 400 items in the year before {@code end}. */
  public static StoreScenario yearUntil(Instant end) {
    return new StoreScenario(20_260_101, 2_000, 400, end.minus(YEAR), end, Population.typical());
  }

  public StoreScenario withSeed(long newSeed) {
    return new StoreScenario(newSeed, users, items, start, end, population);
  }

  public StoreScenario withUsers(int newUsers) {
    return new StoreScenario(seed, newUsers, items, start, end, population);
  }

  public StoreScenario withItems(int newItems) {
    return new StoreScenario(seed, users, newItems, start, end, population);
  }

  public StoreScenario withStart(Instant newStart) {
    return new StoreScenario(seed, users, items, newStart, end, population);
  }

  public StoreScenario withPopulation(Population newPopulation) {
    return new StoreScenario(seed, users, items, start, end, newPopulation);
  }
}
