package dev.perennial.benchmarks;

import dev.perennial.benchmarks.result.MarkdownTable;
import dev.perennial.benchmarks.result.Origin;
import dev.perennial.benchmarks.result.ResultPage;
import dev.perennial.benchmarks.workload.SampleModel;
import dev.perennial.benchmarks.workload.SampleUsers;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether memory stays flat: users are scored without a pause, and every minute the model is closed
 * and read anew from its directory, as after a promotion. Arguments: the page, minutes.
 *
 * <pre>
 * ./mvnw -B -q -pl benchmarks -am package -DskipTests
 * benchmarks/run SoakBenchmark docs/results/soak.md 60
 * </pre>
 */
public final class SoakBenchmark {
  private static final int STEPS = 64;
  private static final int BATCH = 256;
  private static final int WARM_UP_MINUTES = 5;
  private static final int ROWS = 12;
  private static final double KIB_A_MIB = 1024;

  private final SampleUsers users = SampleUsers.of(BATCH, STEPS);
  private final List<double[]> samples = new ArrayList<>();
  private long scored;

  private SoakBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Origin origin = Origin.of(SoakBenchmark.class, arguments);
    int minutes = Integer.parseInt(arguments[1]);
    Tensors.useThreads(1);
    Path directory = Files.createTempDirectory("soak").resolve("model");
    SoakBenchmark soak = new SoakBenchmark();
    soak.save(directory);
    for (int minute = 1; minute <= WARM_UP_MINUTES + minutes; minute++) {
      soak.score(directory, Instant.now().plus(Duration.ofMinutes(1)));
      soak.note(minute);
    }
    new ResultPage(Path.of(arguments[0])).put("Soak", origin, soak.meaning(minutes), soak.table());
  }

  private void save(Path directory) {
    NetworkSettings settings =
        new NetworkSettings(EncoderKind.TRANSFORMER, 64, 2, 2, 0.2, STEPS, 90);
    try (LifecycleModel model = SampleModel.of(users, settings, Weights.random(1))) {
      model.save(directory, Optional.empty());
    }
  }

  private void score(Path directory, Instant until) {
    try (LifecycleModel model = LifecycleModel.load(directory)) {
      while (Instant.now().isBefore(until)) {
        scored += model.predict(users.sequences()).size();
      }
    }
  }

  private void note(int minute) throws IOException {
    double resident =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow();
    samples.add(new double[] {minute - WARM_UP_MINUTES, resident / KIB_A_MIB});
  }

  private List<double[]> measured() {
    return samples.subList(WARM_UP_MINUTES - 1, samples.size());
  }

  private String meaning(int minutes) {
    double start = measured().getFirst()[1];
    double furthest =
        measured().stream().mapToDouble(one -> Math.abs(one[1] / start - 1)).max().orElse(0);
    return """
      Resident memory of one process that scores users on one thread for %d minutes after %d to \
      warm up, and reads its model anew each minute; a Transformer of two layers, windows of %d \
      steps, all members of the blend. It scored %,d users. The memory was never further than \
      %.1f %% from where it began."""
        .formatted(minutes, WARM_UP_MINUTES, STEPS, scored, 100 * furthest);
  }

  private MarkdownTable table() {
    MarkdownTable table = new MarkdownTable("minute", "MiB", "against the start");
    List<double[]> all = measured();
    int every = Math.max(1, all.size() / ROWS);
    for (int i = 0; i < all.size(); i += every) {
      double[] one = all.get(i);
      table.row("%.0f".formatted(one[0]), one[1], one[1] / all.getFirst()[1]);
    }
    return table;
  }
}
