package dev.perennial.sequences.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.history.Histories;
import dev.perennial.sequences.history.History;
import dev.perennial.sequences.history.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SequenceEncoderTest {
  private static final Instant NOW = TinyStore.OPENING.plus(Duration.ofDays(100));
  private static final int MAX_STEPS = 8;
  private static final Catalogue SHELVES =
      Catalogue.of(
          List.of(new Item(new ItemId("item-1"), "One", null, "toys", null, true, null, Map.of())));

  private final Histories histories = Histories.read(new TinyStore(20), List.of(NOW));
  private final SequenceEncoder encoder = encoder(SHELVES);

  @Property(tries = 50)
  void eventsAfterTheInstantHaveNoPartInIt(
      @ForAll @IntRange(min = 1, max = 20) int before,
      @ForAll @IntRange(min = 0, max = 20) int after) {
    List<Event> all = events(before + after);
    Instant now = all.get(before - 1).occurredAt();
    assertThat(encode(all, now)).isEqualTo(encode(events(before), now)).hasSizeGreaterThan(1);
  }

  @Property(tries = 50)
  void theNewestEventsAreEnough(@ForAll @IntRange(min = 1, max = 30) int count) {
    List<Event> all = events(30).subList(30 - count, 30);
    Instant late = NOW.plus(Duration.ofDays(60));
    List<Event> newest = all.subList(Math.max(0, count - MAX_STEPS), count);
    assertThat(encode(newest, late)).isEqualTo(encode(all, late));
  }

  @Test
  void knowsItemsCategoriesAndStrangers() {
    List<Window.Step> steps =
        encoder
            .encode(
                encoder.question(
                    sequence(
                        List.of(
                            TinyStore.purchase("ann", 0, TinyStore.OPENING, "item-1"),
                            TinyStore.purchase("ann", 1, TinyStore.OPENING, "stranger")),
                        NOW)))
            .steps();
    assertThat(encoder.items().word(steps.getFirst().item())).isEqualTo("item-1");
    assertThat(encoder.categories().word(steps.getFirst().category())).isEqualTo("toys");
    assertThat(steps.getLast().item()).isEqualTo(Vocabulary.UNKNOWN);
    assertThat(steps.getLast().category()).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void survivesItsJson() {
    SequenceEncoder read = Json.read(Json.write(encoder), SequenceEncoder.class);
    assertThat(read.fingerprint()).isEqualTo(encoder.fingerprint());
  }

  @Test
  void keepsHowTheFeaturesWereDistributedAtTheLastInstant() {
    Instant before = NOW.minus(Duration.ofDays(50));
    Histories twice = Histories.read(new TinyStore(20), List.of(before, NOW));

    assertThat(SequenceEncoder.fit(twice, SHELVES, List.of(), MAX_STEPS).distributions())
        .isNotEmpty()
        .isEqualTo(encoder.distributions())
        .isNotEqualTo(
            FeatureDistribution.fit(
                twice.users().stream().map(user -> user.snapshots().getFirst()).toList()));
  }

  @Test
  void anotherCatalogueIsAnotherEncoder() {
    assertThat(encoder(Catalogue.empty()).fingerprint()).isNotEqualTo(encoder.fingerprint());
  }

  @Test
  void aUserWithoutEventsHasOnlyTheNowStep() {
    UserSequence nobody =
        new UserSequence(
            new UserId("nobody"),
            0,
            List.of(),
            List.of(new Snapshot(NOW, LifecycleStage.ACQUISITION, Map.of())));
    assertThat(encoder.encode(encoder.question(nobody)).length()).isEqualTo(1);
  }

  private SequenceEncoder encoder(Catalogue catalogue) {
    List<Snapshot> snapshots =
        histories.users().stream().flatMap(user -> user.snapshots().stream()).toList();
    return SequenceEncoder.fit(histories, catalogue, snapshots, MAX_STEPS);
  }

  /** The numbers of the NOW step depend on its snapshot, so the same one is given to both. */
  private List<String> encode(List<Event> events, Instant now) {
    Snapshot snapshot = new Snapshot(now, LifecycleStage.RETENTION, Map.of());
    History history =
        History.of(
            TinyStore.sequence(events, List.of()), item -> encoder.items().indexOf(item.value()));
    Window window = encoder.encode(new Question(history, snapshot));
    List<String> steps =
        window.steps().stream()
            .map(
                step ->
                    step.item()
                        + ":"
                        + List.of(step.numbers().values()[0], step.numbers().values()[1]))
            .toList();
    return Stream.concat(steps.stream(), Stream.of("now " + window.now().values()[0])).toList();
  }

  /** One every five days. */
  private static List<Event> events(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                TinyStore.purchase(
                    "ann", i, TinyStore.OPENING.plus(Duration.ofDays(5L * i)), "item-" + i % 7))
        .toList();
  }

  private static UserSequence sequence(List<Event> events, Instant now) {
    return TinyStore.sequence(events, List.of(now));
  }
}
