package dev.perennial.benchmarks;

import ai.djl.ndarray.NDManager;
import dev.perennial.benchmarks.limit.MatrixProducts;
import dev.perennial.benchmarks.result.MarkdownTable;
import dev.perennial.benchmarks.result.Origin;
import dev.perennial.benchmarks.result.Rate;
import dev.perennial.benchmarks.result.ResultPage;
import dev.perennial.benchmarks.result.Samples;
import dev.perennial.benchmarks.workload.SampleModel;
import dev.perennial.benchmarks.workload.SampleUsers;
import dev.perennial.sequences.answer.BatchTensors;
import dev.perennial.sequences.answer.InputSizes;
import dev.perennial.sequences.answer.SequenceNetwork;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.explanation.Depth;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Users a second that a model answers for, beside the bare matrix products of its network in the
 * same run. Arguments: the page, threads.
 *
 * <pre>
 * ./mvnw -B -q -pl benchmarks -am package -DskipTests
 * benchmarks/run ScoringBenchmark docs/results/throughput.md 1
 * </pre>
 */
public final class ScoringBenchmark {
  private static final int STEPS = 64;
  private static final int WIDTH = 64;
  private static final int LABEL_DAYS = 90;
  private static final int BATCH = 256;
  private static final int WARM_UPS = 4;
  private static final int ROUNDS = 15;
  private static final String OTHER_THREADS =
      "java.util.concurrent.ForkJoinPool.common.parallelism";

  private final NetworkSettings settings;
  private final SampleUsers users;
  private final SequenceEncoder encoder;

  private ScoringBenchmark(EncoderKind kind, SampleUsers users) {
    this.settings = new NetworkSettings(kind, WIDTH, 2, 2, 0.2, STEPS, LABEL_DAYS);
    this.users = users;
    this.encoder = users.encoder();
  }

  public static void main(String[] arguments) throws IOException {
    Origin origin = Origin.of(ScoringBenchmark.class, arguments);
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    System.setProperty(OTHER_THREADS, Integer.toString(threads - 1));
    Tensors.useThreads(1);
    SampleUsers users = SampleUsers.of(BATCH, STEPS);
    MarkdownTable table =
        new MarkdownTable(
            "network",
            "products",
            "forward",
            "answer",
            "reasons",
            "forward ÷ products",
            "answer ÷ products");
    for (EncoderKind kind : EncoderKind.values()) {
      new ScoringBenchmark(kind, users).measure(table);
    }
    String title = "Scoring on %d thread%s".formatted(threads, threads == 1 ? "" : "s");
    new ResultPage(Path.of(arguments[0])).put(title, origin, meaning(threads), table);
  }

  private static String meaning(int threads) {
    return """
      Users a second (median of %d rounds of %d users, taken in turns): windows of %d steps, \
      width %d, two layers, 3,600 items, one thread of the tensor engine. *Products*: the bare \
      matrix products of the network, in the same shapes, and nothing between them. *Forward*: \
      the network from arrays to the scores of all items. *Answer*: `LifecycleModel.predict` on \
      %d thread(s), all members of the blend, from events to the thirty likeliest items. \
      *Reasons*: `LifecycleModel.explain`, what each member's inputs add to the churn. Products, \
      forward and reasons are of one thread."""
        .formatted(ROUNDS, BATCH, STEPS, WIDTH, threads);
  }

  private void measure(MarkdownTable table) {
    InputSizes sizes = InputSizes.of(encoder);
    Weights weights = Weights.random(1);
    SequenceNetwork network = new SequenceNetwork(settings, sizes, weights);
    PaddedBatch batch = batch();
    try (LifecycleModel model = SampleModel.of(users, settings, weights);
        MatrixProducts products = new MatrixProducts(settings, sizes, BATCH)) {
      double[] medians =
          medians(
              products::compute,
              () -> forward(network, batch),
              () -> model.predict(users.sequences()),
              () -> explain(model));
      table.row(
          settings.encoder().name(),
          medians[0],
          medians[1],
          medians[2],
          medians[3],
          medians[1] / medians[0],
          medians[2] / medians[0]);
    }
  }

  private void explain(LifecycleModel model) {
    model.explain(users.sequences().stream().map(model::question).toList(), Depth.FULL);
  }

  /** Users a second of each way, one after the other in every round. */
  private static double[] medians(Runnable... ways) {
    double[][] rates = new double[ways.length][ROUNDS];
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      for (int way = 0; way < ways.length; way++) {
        double rate = Rate.of(BATCH, ways[way]::run);
        rates[way][Math.max(0, round)] = rate;
      }
    }
    return Arrays.stream(rates).mapToDouble(rate -> new Samples(rate).median()).toArray();
  }

  private static void forward(SequenceNetwork network, PaddedBatch batch) {
    try (NDManager memory = Tensors.newManager()) {
      network.itemScores(network.answer(BatchTensors.of(batch, memory)).nextOrder());
    }
  }

  private PaddedBatch batch() {
    return PaddedBatch.of(
        users.sequences().stream().map(encoder::question).map(encoder::encode).toList());
  }
}
