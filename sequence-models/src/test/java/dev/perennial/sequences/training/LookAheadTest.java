package dev.perennial.sequences.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.dataset.Window;
import dev.perennial.sequences.fitting.Epoch;
import dev.perennial.sequences.loss.EncodedExample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LookAheadTest {

  @Property(tries = 15)
  void nothingThatIsLearnedFromDependsOnWhatHappenedAfterTheSplit(
      @ForAll @IntRange(min = 20, max = 40) int users,
      @ForAll @IntRange(min = 60, max = 250) int day,
      @ForAll long seed) {
    Instant split = TinyStore.OPENING.plus(Duration.ofDays(day));
    TinyStore store = new TinyStore(users);
    Random random = new Random(seed);
    TinyStore otherFuture = store.changedAfter(split, event -> another(event, random));

    assertThat(learnedFrom(otherFuture, split)).isEqualTo(learnedFrom(store, split));
  }

  private static Event another(Event event, Random random) {
    return TinyStore.purchase(
        event.userId().value(),
        random.nextInt(9999),
        event.occurredAt(),
        "item-" + random.nextInt(99));
  }

  /** The encoder, and every batch of an epoch as it is encoded, with what came of the users. */
  private static List<String> learnedFrom(TinyStore store, Instant split) {
    TrainingWindows windows = new TrainingWindows(split, Duration.ofDays(14));
    try (Past past = new Past(store, windows, split)) {
      SequenceEncoder encoder =
          SequenceEncoder.fit(
              past.histories(),
              Catalogue.empty(),
              past.someClosed().stream().map(one -> one.question().snapshot()).toList(),
              16);
      List<String> learned = new ArrayList<>(List.of(encoder.fingerprint()));
      new Epoch(encoder, 16)
          .draw(past.all(), new Random(1))
          .forEachOrdered(batch -> batch.forEach(one -> learned.add(told(one))));
      return learned;
    }
  }

  private static String told(EncodedExample one) {
    StringBuilder told = new StringBuilder(one.example().outcome().toString());
    for (Window.Step step : one.window().steps()) {
      told.append(step.item()).append(' ').append(step.type()).append(' ');
      told.append(Arrays.toString(step.numbers().values()));
    }
    return told.append(Arrays.toString(one.window().now().values())).toString();
  }
}
