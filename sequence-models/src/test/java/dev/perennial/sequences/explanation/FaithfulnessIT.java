package dev.perennial.sequences.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.OnlineRetail;
import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.progress.TrainingListener;
import dev.perennial.sequences.training.NetworkShape;
import dev.perennial.sequences.training.TrainedModel;
import dev.perennial.sequences.training.Trainer;
import dev.perennial.sequences.training.TrainingSettings;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whether what is named is what counts: without the events of the strongest group of steps the
 * served log odds must change by more than without as many others, drawn at random. The features
 * stay as they are, so that nothing but the steps differs. Prints what it measures.
 */
class FaithfulnessIT {
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
  private static final double SIGNIFICANT = 3;

  /** By how much the log odds changed without the named events, and without others. */
  private record Change(double named, double random) {}

  @Test
  void namesTheStepsThatCountInATinyStore() {
    TinyStore store = new TinyStore(600);
    try (TrainedModel trained = TinyTraining.train(store, EncoderKind.LSTM, 3)) {
      assertNamedStepsCount("tiny store", trained.model(), users(store, TinyTraining.SPLIT));
    }
  }

  @Test
  void namesTheStepsThatCountForRealCustomers() {
    assumeTrue(
        Files.exists(OnlineRetail.FILE),
        () -> "skipped: there is no " + OnlineRetail.FILE + " to explain customers of");
    Instant split = Instant.parse("2011-09-11T00:00:00Z");
    OnlineRetail retail = new OnlineRetail(OnlineRetail.FILE);
    TrainingSettings settings =
        TrainingSettings.defaults()
            .change()
            .shape(new NetworkShape(EncoderKind.LSTM, 32, 1, 2, 0.1, 64))
            .epochs(1)
            .build();
    try (TrainedModel trained =
        Trainer.train(retail, Catalogue.empty(), split, settings, TrainingListener.silent())) {
      List<UserSequence> users = users(retail, split);
      assertNamedStepsCount("Online Retail", trained.model(), users.subList(0, 600));
    }
  }

  private static List<UserSequence> users(SequenceSource source, Instant now) {
    return source.read(List.of(now)).filter(user -> !user.snapshots().isEmpty()).toList();
  }

  private static void assertNamedStepsCount(
      String store, LifecycleModel trained, List<UserSequence> users) {
    LifecycleModel model = trained.with(Blend.even());
    List<Change> changes = changes(model, users);
    double[] differences =
        changes.stream().mapToDouble(change -> change.named() - change.random()).toArray();
    double mean = mean(differences);
    double variance = 0;
    for (double difference : differences) {
      variance += (difference - mean) * (difference - mean) / (differences.length - 1);
    }
    double t = mean / Math.sqrt(variance / differences.length);
    System.out.printf(
        "%s: %d users, log odds move by %.4f without the named steps, by %.4f without as many"
            + " random ones; t = %.1f%n",
        store,
        changes.size(),
        mean(changes.stream().mapToDouble(Change::named).toArray()),
        mean(changes.stream().mapToDouble(Change::random).toArray()),
        t);
    assertThat(t).isGreaterThan(SIGNIFICANT);
  }

  private static List<Change> changes(LifecycleModel model, List<UserSequence> users) {
    List<Explanation> explanations =
        model.explain(users.stream().map(model::question).toList(), Depth.FULL);
    Random random = new Random(5);
    List<UserSequence> all = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      UserSequence user = users.get(i);
      Set<Integer> named = named(model, user, explanations.get(i));
      int read = Math.min(events(user).size(), model.maxEvents() - 1);
      if (!named.isEmpty() && 2 * named.size() <= read) {
        all.add(user);
        all.add(without(user, named));
        all.add(without(user, drawn(user, named.size(), read, random)));
      }
    }
    double[] logOdds =
        model.predict(all).stream()
            .mapToDouble(answer -> Expectation.logOdds(answer.churnProbability()))
            .toArray();
    return IntStream.iterate(0, i -> i < logOdds.length, i -> i + 3)
        .mapToObj(
            i ->
                new Change(
                    Math.abs(logOdds[i + 1] - logOdds[i]), Math.abs(logOdds[i + 2] - logOdds[i])))
        .toList();
  }

  /** The positions of the events of the strongest driver that is a group of events. */
  private static Set<Integer> named(
      LifecycleModel model, UserSequence user, Explanation explanation) {
    List<Event> events = events(user);
    int first = Math.max(0, events.size() - (model.maxEvents() - 1));
    return explanation.drivers().stream()
        .filter(driver -> driver.source() instanceof Source.Events)
        .findFirst()
        .map(driver -> (Source.Events) driver.source())
        .map(
            group ->
                new HashSet<>(
                    IntStream.range(first, events.size())
                        .filter(i -> isOf(group, events.get(i), explanation.snapshot().asOf()))
                        .boxed()
                        .toList()))
        .orElseGet(HashSet::new);
  }

  private static boolean isOf(Source.Events group, Event event, Instant now) {
    double days = Duration.between(event.occurredAt(), now).toSeconds() / SECONDS_A_DAY;
    return event.type() == group.type() && AgeBand.of(days) == group.age();
  }

  private static Set<Integer> drawn(UserSequence user, int count, int read, Random random) {
    int size = events(user).size();
    List<Integer> positions = new ArrayList<>(IntStream.range(size - read, size).boxed().toList());
    Collections.shuffle(positions, random);
    return new HashSet<>(positions.subList(0, count));
  }

  private static UserSequence without(UserSequence user, Set<Integer> positions) {
    List<Event> events = events(user);
    List<Event> others =
        IntStream.range(0, events.size())
            .filter(i -> !positions.contains(i))
            .mapToObj(events::get)
            .toList();
    return new UserSequence(user.userId(), user.version(), others, user.snapshots());
  }

  /** What had happened at the user's last snapshot. */
  private static List<Event> events(UserSequence user) {
    Instant now = user.snapshots().getLast().asOf();
    return user.events().stream().filter(event -> !event.occurredAt().isAfter(now)).toList();
  }

  private static double mean(double[] numbers) {
    return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).average().orElse(0);
  }
}
