package dev.perennial.sequences.artifact;

import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Histories;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.network.InputSizes;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.SequenceNetwork;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How many users of 64 steps are answered for in a second, in batches of 256, with 3,600 items.
 *
 * <pre>{@code
 * ./mvnw -pl sequence-models test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt
 * java --enable-native-access=ALL-UNNAMED -cp \
 *   sequence-models/target/test-classes:sequence-models/target/classes:$(cat sequence-models/target/cp.txt) \
 *   dev.perennial.sequences.artifact.ScoringBenchmark TRANSFORMER 2
 * }</pre>
 */
final class ScoringBenchmark {
  private static final int USERS = 2_048;
  private static final int STEPS = 64;
  private static final int ITEMS = 3_600;
  private static final int ROUNDS = 8;

  private ScoringBenchmark() {}

  public static void main(String[] arguments) {
    Tensors.useThreads(Integer.parseInt(arguments[1]));
    NetworkSettings settings =
        new NetworkSettings(EncoderKind.valueOf(arguments[0]), 64, 2, 2, 0.2, STEPS);
    Instant now = TinyStore.OPENING.plus(Duration.ofDays(STEPS));
    List<UserSequence> users =
        IntStream.range(0, USERS)
            .mapToObj(user -> TinyStore.sequence(events(user), List.of(now)))
            .toList();
    Histories histories = Histories.read(asOf -> users.stream(), List.of(now));
    SequenceEncoder encoder =
        SequenceEncoder.fit(
            histories,
            Catalogue.empty(),
            users.stream().map(user -> user.snapshots().getFirst()).toList(),
            STEPS);
    try (Weights weights = Weights.random(1)) {
      measure(encoder, new SequenceNetwork(settings, InputSizes.of(encoder), weights), users);
    }
  }

  private static void measure(
      SequenceEncoder encoder, SequenceNetwork network, List<UserSequence> users) {
    NetworkReader reader = new NetworkReader(encoder, network);
    float[] popular = new float[encoder.items().size()];
    NextItemBlend blend = new NextItemBlend(0.5, 0.4, 0.1, 60);
    for (int round = 0; round < ROUNDS; round++) {
      long wall = System.nanoTime();
      long processor = processorNanos();
      reader.read(
          users.stream().map(encoder::question).toList(),
          raw -> TopItems.of(blend.shares(raw.question(), raw.items(), popular, STEPS), 30));
      System.out.printf(
          "%.0f users/s, %.0f users per second of processor time%n",
          USERS * 1e9 / (System.nanoTime() - wall), USERS * 1e9 / (processorNanos() - processor));
    }
  }

  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static List<Event> events(int user) {
    Random random = new Random(user);
    return IntStream.range(0, STEPS)
        .mapToObj(
            i ->
                TinyStore.purchase(
                    "user-" + user,
                    i,
                    TinyStore.OPENING.plus(Duration.ofDays(i)),
                    "item-" + random.nextInt(ITEMS)))
        .toList();
  }
}
