package dev.perennial.simulator.scenario;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.user.UserId;
import dev.perennial.simulator.life.Persona;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PossibleStoriesTest {
  private static final Instant START = Instant.parse("2026-01-31T07:12:00Z");

  @Property(tries = 40)
  void everyUserSEventsAreAPossibleStory(@ForAll("scenarios") StoreScenario scenario) {
    Map<UserId, List<Event>> stories =
        Simulation.of(scenario).events().collect(groupingBy(Event::userId));

    stories.values().forEach(PossibleStoriesTest::isPossible);
  }

  @Property(tries = 40)
  void noEventComesBeforeTheArrivalAndNoOrderAfterLeaving(
      @ForAll("scenarios") StoreScenario scenario) {
    Simulation simulation = Simulation.of(scenario);
    Truth truth = simulation.truth();

    simulation
        .events()
        .filter(event -> event.type() == EventType.ITEM_PURCHASED)
        .forEach(
            event -> {
              Instant before = event.occurredAt().minusMillis(1);
              assertThat(event.occurredAt()).isAfterOrEqualTo(scenario.start());
              assertThat(truth.isKnown(event.userId(), event.occurredAt())).isTrue();
              assertThat(
                      !truth.isKnown(event.userId(), before)
                          || truth.isAlive(event.userId(), before))
                  .isTrue();
            });
  }

  @Property(tries = 40)
  void moreUsersChangeNothingForTheOthers(@ForAll("scenarios") StoreScenario scenario) {
    List<Event> few = Simulation.of(scenario).events().toList();

    List<Event> many =
        Simulation.of(scenario.withUsers(scenario.users() + 7))
            .events()
            .filter(event -> Persona.index(event.userId()) < scenario.users())
            .toList();

    assertThat(many).isEqualTo(few);
  }

  @Property(tries = 40)
  void noTwoEventsShareAnId(@ForAll("scenarios") StoreScenario scenario) {
    assertThat(Simulation.of(scenario).events().map(Event::eventId)).doesNotHaveDuplicates();
  }

  @Provide
  static Arbitrary<StoreScenario> scenarios() {
    return Combinators.combine(
            Arbitraries.longs(),
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(12, 80),
            Arbitraries.longs().between(1, 400))
        .as(
            (seed, users, items, days) ->
                StoreScenario.yearUntil(START.plus(Duration.ofDays(days)))
                    .withStart(START)
                    .withSeed(seed)
                    .withUsers(users)
                    .withItems(items));
  }

  /** In time order; refunds only of what was bought, and not of more; one sign-up at most. */
  private static void isPossible(List<Event> story) {
    Map<Object, Integer> bought = new HashMap<>();
    int signUps = 0;
    assertThat(story.getFirst().type()).isEqualTo(EventType.SESSION_STARTED);
    assertThat(story).isSortedAccordingTo(Event.IN_SEQUENCE);
    for (Event event : story) {
      Object line = event.orderId() == null ? "" : List.of(event.orderId(), event.itemId());
      switch (event.type()) {
        case SIGNED_UP -> assertThat(++signUps).isEqualTo(1);
        case ITEM_PURCHASED -> {
          assertThat(signUps).isEqualTo(1);
          assertThat(bought.put(line, event.quantity())).isNull();
        }
        case ITEM_REFUNDED ->
            assertThat(bought.merge(line, -event.quantity(), Integer::sum)).isNotNegative();
        case ITEM_RATED -> assertThat(event.context().get("rating")).matches("[1-5]");
        default -> assertThat(event.orderId()).isNull();
      }
    }
  }
}
