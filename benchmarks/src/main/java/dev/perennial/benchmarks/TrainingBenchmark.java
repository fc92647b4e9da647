package dev.perennial.benchmarks;

import dev.perennial.benchmarks.limit.PeerBatch;
import dev.perennial.benchmarks.limit.PyTorchPeer;
import dev.perennial.benchmarks.result.MarkdownTable;
import dev.perennial.benchmarks.result.Origin;
import dev.perennial.benchmarks.result.Rate;
import dev.perennial.benchmarks.result.ResultPage;
import dev.perennial.benchmarks.result.Samples;
import dev.perennial.benchmarks.workload.SampleUsers;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.fitting.TrainingSteps;
import dev.perennial.sequences.loss.EncodedExample;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Tensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How many examples a second a training learns from, beside the same network in Python's PyTorch on
 * the same batch and the same cores, in turns. Both must say the same loss before they start.
 *
 * <pre>
 *   python3 -m venv peer && peer/bin/pip install -r benchmarks/peers/requirements.txt
 *   benchmarks/run TrainingBenchmark docs/results/training-throughput.md peer/bin/python 1
 * </pre>
 */
public final class TrainingBenchmark {
  private static final Path SCRIPT = Path.of("benchmarks", "peers", "training.py");
  private static final int STEPS = 64;
  private static final int WIDTH = 64;
  private static final int BATCH = 64;
  private static final int FEW = 4;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 11;
  private static final int STEPS_A_ROUND = 8;
  private static final double TYPICAL_VALUE = 10;
  private static final double SAME = 1e-4;

  private final String python;
  private final int threads;
  private final NetworkSettings settings;

  private TrainingBenchmark(EncoderKind kind, String python, int threads) {
    this.python = python;
    this.threads = threads;
    settings = new NetworkSettings(kind, WIDTH, 2, 2, 0.2, STEPS, 90);
  }

  public static void main(String[] arguments) throws IOException {
    Origin origin = Origin.of(TrainingBenchmark.class, arguments);
    int threads = Integer.parseInt(arguments[2]);
    Tensors.useThreads(threads);
    MarkdownTable table =
        new MarkdownTable("network", "PyTorch", "Perennial", "Perennial ÷ PyTorch");
    for (EncoderKind kind : EncoderKind.values()) {
      new TrainingBenchmark(kind, arguments[1], threads).measure(table);
    }
    String title = "Training on %d thread%s".formatted(threads, threads == 1 ? "" : "s");
    new ResultPage(Path.of(arguments[0])).put(title, origin, meaning(), table);
  }

  private static String meaning() {
    return """
      Examples a second (median of %d rounds of %d steps, taken in turns): forward, all eight \
      losses, backward, clipping and AdamW on a batch of %d windows of %d steps, width %d, two \
      layers, 3,600 items, dropout 0.2. *PyTorch*: `benchmarks/peers/training.py` in a process of \
      its own, from arrays, with fused AdamW and `scaled_dot_product_attention`. *Perennial*: from \
      encoded windows, padding and the truth's arrays included. Before the first step both said \
      the same loss of the same weights within %s."""
        .formatted(ROUNDS, STEPS_A_ROUND, BATCH, STEPS, WIDTH, SAME);
  }

  private void measure(MarkdownTable table) throws IOException {
    refuseAnotherNetwork();
    Work work = new Work(BATCH, settings);
    try (TrainingSteps steps = work.training();
        PyTorchPeer peer = work.peer(steps)) {
      double[] theirs = new double[ROUNDS];
      double[] ours = new double[ROUNDS];
      for (int round = -WARM_UPS; round < ROUNDS; round++) {
        int examples = STEPS_A_ROUND * BATCH;
        theirs[Math.max(0, round)] = examples / peer.seconds(STEPS_A_ROUND);
        ours[Math.max(0, round)] = Rate.of(examples, () -> work.learn(steps));
      }
      double peers = new Samples(theirs).median();
      double own = new Samples(ours).median();
      table.row(settings.encoder().name(), peers, own, own / peers);
    }
  }

  /** On a few users, whose steps are all asked about: there is no chance in the loss then. */
  private void refuseAnotherNetwork() throws IOException {
    Work few = new Work(FEW, settings);
    try (TrainingSteps steps = few.training();
        PyTorchPeer peer = few.peer(steps)) {
      double theirs = peer.loss();
      double ours = steps.loss(few.batch);
      if (Math.abs(theirs - ours) > SAME) {
        throw new IllegalStateException(
            "the peer is another network: its loss is %s, but ours is %s".formatted(theirs, ours));
      }
    }
  }

  /** Some users' windows and what became of them. */
  private final class Work {
    private final NetworkSettings network;
    private final SequenceEncoder encoder;
    private final List<EncodedExample> batch;

    Work(int users, NetworkSettings network) {
      this.network = network;
      SampleUsers sample = SampleUsers.of(users, STEPS);
      encoder = sample.encoder();
      RandomGenerator random = new SplittableRandom(1);
      batch =
          sample.sequences().stream()
              .map(encoder::question)
              .map(question -> example(question, random))
              .toList();
    }

    private EncodedExample example(Question question, RandomGenerator random) {
      boolean orders = random.nextBoolean();
      Outcome outcome =
          new Outcome(
              orders ? 3 : 0,
              orders ? random.nextDouble(5, 50) : 0,
              Optional.of(LifecycleStage.RETENTION),
              orders ? List.of(2, 3 + random.nextInt(encoder.items().size() - 3)) : List.of(),
              orders ? OptionalDouble.of(random.nextDouble(90)) : OptionalDouble.empty(),
              orders ? NextEvent.PURCHASE : NextEvent.NONE,
              90,
              false);
      return new EncodedExample(new Example(question, outcome), encoder.encode(question));
    }

    TrainingSteps training() {
      return new TrainingSteps(network, encoder, TYPICAL_VALUE, 1000, 1);
    }

    PyTorchPeer peer(TrainingSteps steps) throws IOException {
      PeerBatch same = PeerBatch.of(batch, network, encoder.items().size(), TYPICAL_VALUE);
      return PyTorchPeer.start(python, SCRIPT, same, steps.weights(), threads);
    }

    void learn(TrainingSteps steps) {
      for (int step = 0; step < STEPS_A_ROUND; step++) {
        steps.learn(batch);
      }
    }
  }
}
