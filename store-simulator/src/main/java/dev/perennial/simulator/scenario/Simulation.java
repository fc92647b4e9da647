package dev.perennial.simulator.scenario;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import dev.perennial.model.user.User;
import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.world.Catalogue;
import dev.perennial.simulator.world.PopularShelf;
import dev.perennial.simulator.world.Product;
import dev.perennial.simulator.world.Promotions;
import dev.perennial.simulator.world.Shelf;
import dev.perennial.simulator.world.Store;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The run of a {@link StoreScenario}: what the store sells, who its users are, everything they did
 * in the order of time, what they do next, and the {@link Truth} behind it.
 */
public final class Simulation {
  private final StoreScenario scenario;
  private final Store store;
  private final Lives lives;

  private Simulation(StoreScenario scenario, Function<Catalogue, Shelf> shelf) {
    this.scenario = scenario;
    Catalogue catalogue =
        Catalogue.of(scenario.seed(), scenario.items(), scenario.start(), scenario.end());
    this.store =
        new Store(
            catalogue,
            new Promotions(scenario.seed()),
            Lives.calendar(scenario),
            shelf.apply(catalogue));
    this.lives = new Lives(scenario, store.time());
  }

  /** A store that recommends what is popular. */
  public static Simulation of(StoreScenario scenario) {
    return new Simulation(scenario, PopularShelf::new);
  }

  /** A store that shows what {@code shelf} recommends, and whose users respond to it. */
  public static Simulation of(StoreScenario scenario, Shelf shelf) {
    return new Simulation(scenario, catalogue -> shelf);
  }

  public StoreScenario scenario() {
    return scenario;
  }

  /** The catalogue. */
  public List<Item> items() {
    return store.catalogue().products().stream().map(Product::item).toList();
  }

  /** What the store knows of its users, in the order of their numbers. */
  public Stream<User> users() {
    return IntStream.range(0, scenario.users()).mapToObj(lives::persona).map(Persona::asUser);
  }

  /** All events before the end, in the order of time; each call begins anew. */
  public Stream<Event> events() {
    return timeline().takeWhile(event -> event.occurredAt().isBefore(scenario.end()));
  }

  /**
   * What the same users do from the end on, one event after the other, as long as the calendar
   * reaches: five years.
   */
  public Stream<Event> continuation() {
    return timeline().dropWhile(event -> event.occurredAt().isBefore(scenario.end()));
  }

  /** What the simulator knows and the events do not say. */
  public Truth truth() {
    return new Truth(lives);
  }

  private Stream<Event> timeline() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Timeline(lives, store), traits), false);
  }
}
