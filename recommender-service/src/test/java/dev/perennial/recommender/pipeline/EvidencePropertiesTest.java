package dev.perennial.recommender.pipeline;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.item;
import static dev.perennial.recommender.Events.viewed;
import static dev.perennial.recommender.Events.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.Reason;
import dev.perennial.model.recommendation.ReasonCode;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Languages;
import dev.perennial.recommender.question.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Every reason can be found in the store's past, whatever happened in it. */
class EvidencePropertiesTest {
  private static final UserId ANN = new UserId("ann");
  private static final int ITEMS = 12;
  private static final int NEWEST = 3;

  @Property(tries = 300)
  void aReasonNamesOnlyEvidenceThatIsThere(@ForAll("pasts") List<Event> past) {
    Set<ReasonCode> seen = EnumSet.noneOf(ReasonCode.class);
    for (RecommendedItem shown : answer(past)) {
      for (Reason reason : shown.reasons()) {
        assertThat(isThere(reason, shown.itemId(), past))
            .as("%s of %s after %s", reason, shown.itemId(), past)
            .isTrue();
        seen.add(reason.code());
      }
    }
    seen.forEach(Statistics::collect);
  }

  private static boolean isThere(Reason reason, ItemId shown, List<Event> past) {
    return switch (reason.code()) {
      case BECAUSE_YOU_BOUGHT ->
          !shown.equals(reason.evidence())
              && did(past, EventType.ITEM_PURCHASED, reason.evidence());
      case BECAUSE_YOU_VIEWED -> did(past, EventType.ITEM_VIEWED, reason.evidence());
      case SIMILAR_TO ->
          !shown.equals(reason.evidence()) && ofAnn(past).contains(reason.evidence());
      case BOUGHT_BEFORE ->
          shown.equals(reason.evidence())
              && Objects.equals(reason.days(), daysSinceAnnBought(shown, past));
      case REORDER_DUE ->
          shown.equals(reason.evidence()) && did(past, EventType.ITEM_PURCHASED, shown);
      case PEOPLE_LIKE_YOU -> somebodyLikeAnnTook(shown, past);
      case NEXT_IN_SEQUENCE, POPULAR, TRENDING -> somebodyTook(shown, past);
      case POPULAR_IN_CATEGORY, TRENDING_IN -> category(shown).equals(reason.category());
      case POPULAR_NEARBY ->
          past.stream()
              .filter(event -> shown.equals(event.itemId()))
              .anyMatch(event -> event.context().containsValue(reason.place()));
      case NEW_ARRIVAL -> number(shown) < NEWEST && Objects.equals(reason.days(), number(shown));
      case MATCHES_REQUEST -> true;
      default -> false;
    };
  }

  private static boolean did(List<Event> past, EventType type, ItemId item) {
    return past.stream()
        .anyMatch(
            event ->
                event.userId().equals(ANN) && event.type() == type && item.equals(event.itemId()));
  }

  private static Set<ItemId> ofAnn(List<Event> past) {
    return past.stream()
        .filter(event -> event.userId().equals(ANN))
        .map(Event::itemId)
        .collect(Collectors.toSet());
  }

  private static Integer daysSinceAnnBought(ItemId item, List<Event> past) {
    return past.stream()
        .filter(event -> event.userId().equals(ANN) && item.equals(event.itemId()))
        .filter(event -> event.type() == EventType.ITEM_PURCHASED)
        .map(Event::occurredAt)
        .max(Comparator.naturalOrder())
        .map(at -> (int) Duration.between(at, NOON).toDays())
        .orElse(null);
  }

  private static boolean somebodyTook(ItemId item, List<Event> past) {
    return past.stream().anyMatch(event -> item.equals(event.itemId()));
  }

  /** Somebody took it who shares an item with Ann. */
  private static boolean somebodyLikeAnnTook(ItemId item, List<Event> past) {
    Set<ItemId> own = ofAnn(past);
    return past.stream()
        .filter(event -> item.equals(event.itemId()))
        .map(Event::userId)
        .anyMatch(
            user ->
                past.stream()
                    .anyMatch(
                        event -> event.userId().equals(user) && own.contains(event.itemId())));
  }

  private static int number(ItemId item) {
    return Integer.parseInt(item.value().substring("item-".length()));
  }

  private static String category(ItemId item) {
    return "shelf-" + number(item) % 3;
  }

  private static List<RecommendedItem> answer(List<Event> past) {
    StoreMemory memory = new StoreMemory(MemoryProperties.defaults());
    for (int number = 0; number < ITEMS; number++) {
      Instant listed = number < NEWEST ? NOON.minus(Duration.ofDays(number)) : null;
      memory.list(List.of(item("item-" + number, "shelf-" + number % 3, number % 5 != 4, listed)));
    }
    memory.learn(past);
    Stages stages = new Stages(memory);
    Question question = Question.of(Ask.home(ANN, 15), memory, NOON);
    return stages
        .pipeline(stages.sources, stages.metrics(stages.sources))
        .rank(question, Languages.none())
        .items();
  }

  @Provide
  Arbitrary<List<Event>> pasts() {
    return Combinators.combine(
            Arbitraries.of("ann", "bob", "cem", "dag"),
            Arbitraries.integers().between(0, ITEMS - 1),
            Arbitraries.integers().between(0, 60),
            Arbitraries.of(true, false),
            Arbitraries.of("DE", "FR", ""))
        .as(EvidencePropertiesTest::event)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(events -> events.stream().sorted(Comparator.comparing(Event::occurredAt)).toList());
  }

  private static Event event(String user, int item, int daysAgo, boolean buys, String country) {
    Instant at = NOON.minus(Duration.ofDays(daysAgo));
    Event event = buys ? bought(user, "item-" + item, at) : viewed(user, "item-" + item, at);
    return country.isEmpty() ? event : within(Map.of("country", country), event);
  }
}
