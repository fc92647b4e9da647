package dev.perennial.standalone.ranking;

import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.Forecast;
import dev.perennial.recommender.train.PastForecasts;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.progress.TrainingListener;
import dev.perennial.sequences.training.Trainer;
import dev.perennial.sequences.training.TrainingSettings;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.source.StoreHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What would have been predicted of the users of a past: models of several moments, each of which
 * learned from what had happened by then and answers until the next one does.
 */
final class LifecycleForecasts implements PastForecasts, AutoCloseable {
  /** The moments, as shares of the past: the first when about half a year can be learned from. */
  private static final double[] MOMENTS = {0.4, 0.55, 0.7, 0.85};

  private final StoreHistory store;
  private final NavigableMap<Instant, LifecycleModel> models = new TreeMap<>();

  private LifecycleForecasts(StoreHistory store) {
    this.store = store;
  }

  /** Trains a model for each moment; one that has too little to learn from is left out. */
  static LifecycleForecasts of(RankingData data, long seed) {
    List<Event> events = data.users().stream().flatMap(List::stream).toList();
    LifecycleForecasts forecasts =
        new LifecycleForecasts(StoreHistory.of(events, data.catalogue()));
    TrainingSettings settings = TrainingSettings.defaults().change().seed(seed).build();
    for (double share : MOMENTS) {
      forecasts.train(forecasts.moment(share), data.catalogue(), settings);
    }
    return forecasts;
  }

  private Instant moment(double share) {
    Duration whole = Duration.between(store.first(), store.last());
    return store.first().plusMillis((long) (share * whole.toMillis()));
  }

  private void train(Instant split, Catalogue catalogue, TrainingSettings settings) {
    String day = split.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    long begin = System.nanoTime();
    try {
      models.put(
          split,
          Trainer.train(store, catalogue, split, settings, TrainingListener.silent()).model());
      Terminal.say(
          "  a lifecycle model of %s, learned in %.0f s", day, (System.nanoTime() - begin) / 1e9);
    } catch (IllegalArgumentException tooLittle) {
      Terminal.say("  no lifecycle model of %s: %s", day, tooLittle.getMessage());
    }
  }

  @Override
  public Optional<Forecast> of(UserId user, Instant now) {
    return Optional.ofNullable(models.floorEntry(now))
        .flatMap(
            newest ->
                store
                    .of(user, now.minusMillis(1))
                    .map(sequence -> forecast(sequence, newest.getValue())));
  }

  private static Forecast forecast(UserSequence sequence, LifecycleModel model) {
    ModelOutput expected = model.predict(List.of(sequence)).getFirst();
    Snapshot known = sequence.snapshots().getLast();
    return new Forecast(
        sequence.userId(),
        known.asOf(),
        known.stage(),
        expected.churnProbability(),
        expected.orders().expected(),
        expected.value().expected(),
        expected.nextItems());
  }

  @Override
  public void close() {
    models.values().forEach(LifecycleModel::close);
  }
}
