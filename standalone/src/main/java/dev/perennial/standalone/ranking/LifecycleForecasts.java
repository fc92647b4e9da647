package dev.perennial.standalone.ranking;

import dev.perennial.features.sequence.UserSnapshots;
import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.Forecast;
import dev.perennial.recommender.train.PastForecasts;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.progress.TrainingListener;
import dev.perennial.sequences.training.Trainer;
import dev.perennial.sequences.training.TrainingSettings;
import dev.perennial.standalone.console.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final RankingData data;
  private final Map<UserId, List<Event>> users = new HashMap<>();
  private final NavigableMap<Instant, LifecycleModel> models = new TreeMap<>();

  private LifecycleForecasts(RankingData data) {
    this.data = data;
    data.users().stream()
        .filter(events -> !events.isEmpty())
        .forEach(events -> users.put(events.getFirst().userId(), events));
  }

  /** Trains a model for each moment; one that has too little to learn from is left out. */
  static LifecycleForecasts of(RankingData data, long seed) {
    LifecycleForecasts forecasts = new LifecycleForecasts(data);
    TrainingSettings settings = TrainingSettings.defaults().change().seed(seed).build();
    for (double share : MOMENTS) {
      forecasts.train(forecasts.moment(share), settings);
    }
    return forecasts;
  }

  private Instant moment(double share) {
    Instant first = edge(Comparator.naturalOrder());
    Duration whole = Duration.between(first, edge(Comparator.reverseOrder()));
    return first.plusMillis((long) (share * whole.toMillis()));
  }

  private Instant edge(Comparator<Instant> order) {
    return users.values().stream()
        .flatMap(List::stream)
        .map(Event::occurredAt)
        .min(order)
        .orElseThrow();
  }

  private void train(Instant split, TrainingSettings settings) {
    String day = split.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    long begin = System.nanoTime();
    try {
      models.put(
          split,
          Trainer.train(source(), data.catalogue(), split, settings, TrainingListener.silent())
              .model());
      Terminal.say(
          "  a lifecycle model of %s, learned in %.0f s", day, (System.nanoTime() - begin) / 1e9);
    } catch (IllegalArgumentException tooLittle) {
      Terminal.say("  no lifecycle model of %s: %s", day, tooLittle.getMessage());
    }
  }

  private SequenceSource source() {
    return asOf ->
        users.values().stream()
            .map(events -> sequence(events, asOf))
            .filter(sequence -> !sequence.events().isEmpty());
  }

  private UserSequence sequence(List<Event> all, List<Instant> asOf) {
    List<Event> events =
        all.stream().filter(event -> !event.occurredAt().isAfter(asOf.getLast())).toList();
    return new UserSequence(
        all.getFirst().userId(),
        events.size(),
        events,
        UserSnapshots.of(events, item -> data.catalogue().category(item).orElse(null), asOf));
  }

  @Override
  public Optional<Forecast> of(UserId user, Instant now) {
    Map.Entry<Instant, LifecycleModel> newest = models.floorEntry(now);
    List<Event> events = users.get(user);
    if (newest == null || events == null) {
      return Optional.empty();
    }
    UserSequence sequence = sequence(events, List.of(now.minusMillis(1)));
    if (sequence.events().isEmpty()) {
      return Optional.empty();
    }
    ModelOutput expected = newest.getValue().predict(List.of(sequence)).getFirst();
    Snapshot known = sequence.snapshots().getLast();
    return Optional.of(
        new Forecast(
            user,
            known.asOf(),
            known.stage(),
            expected.churnProbability(),
            expected.orders().expected(),
            expected.value().expected(),
            expected.nextItems()));
  }

  @Override
  public void close() {
    models.values().forEach(LifecycleModel::close);
  }
}
