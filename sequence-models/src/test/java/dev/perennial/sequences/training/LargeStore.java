package dev.perennial.sequences.training;

import dev.perennial.model.event.Event;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.fitting.Pace;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.progress.TrainingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A store with as many users as are asked for, none of whom it keeps, and a program that trains on
 * it: to be run with little memory.
 */
record LargeStore(int users) implements SequenceSource {
  private static final int FEATURES = 20;

  /** Trains for an epoch on so many users and prints what it took. */
  public static void main(String[] arguments) {
    TrainingSettings settings =
        TinyTraining.settings(EncoderKind.GRU, 1)
            .change()
            .shape(new NetworkShape(EncoderKind.GRU, 8, 1, 1, 0, 8))
            .pace(new Pace(512, 5e-3))
            .build();
    LargeStore store = new LargeStore(Integer.parseInt(arguments[0]));
    try (TrainedModel model =
        Trainer.train(
            store, Catalogue.empty(), TinyTraining.SPLIT, settings, TrainingListener.silent())) {
      System.out.println("trained on " + model.provenance().users() + " users");
    }
  }

  @Override
  public Stream<UserSequence> read(List<Instant> asOf) {
    return IntStream.range(0, users).mapToObj(user -> sequence(user, asOf));
  }

  private static UserSequence sequence(int user, List<Instant> asOf) {
    Random random = new Random(user);
    List<Event> events = new ArrayList<>();
    double day = random.nextInt(60);
    for (int order = 0; order < 1 + user % 12; order++) {
      Instant at = TinyStore.OPENING.plus(Duration.ofMinutes((long) (day * 24 * 60)));
      events.add(TinyStore.purchase("user-" + user, order, at, "item-" + random.nextInt(50)));
      day += 1 + 30 * random.nextDouble();
    }
    List<Snapshot> snapshots =
        asOf.stream()
            .filter(now -> !events.getFirst().occurredAt().isAfter(now))
            .map(now -> new Snapshot(now, LifecycleStage.RETENTION, features(random)))
            .toList();
    return new UserSequence(events.getFirst().userId(), events.size(), events, snapshots);
  }

  private static Map<String, Double> features(Random random) {
    Map<String, Double> features = new HashMap<>();
    for (int feature = 0; feature < FEATURES; feature++) {
      features.put("feature" + feature, random.nextDouble());
    }
    return features;
  }
}
