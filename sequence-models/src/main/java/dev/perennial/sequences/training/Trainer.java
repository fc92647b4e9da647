package dev.perennial.sequences.training;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.sequences.artifact.Calibration;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.NetworkReader;
import dev.perennial.sequences.artifact.NextItemBlend;
import dev.perennial.sequences.artifact.Provenance;
import dev.perennial.sequences.artifact.Tuning;
import dev.perennial.sequences.baseline.PurchaseCounts;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Histories;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.dataset.SequenceSource;
import dev.perennial.sequences.dataset.Vocabulary;
import dev.perennial.sequences.network.InputSizes;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.SequenceNetwork;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import dev.perennial.sequences.training.TrainingProgress.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trains a model on what happened before an instant. First on all windows whose outcome was known
 * when the last one began: that last one says after how many epochs it is enough, and calibrates
 * and blends the answers. Then anew on everything before the split.
 */
public final class Trainer {
  private static final int FEWEST_EXAMPLES = 20;
  private static final Duration RECENTLY = Duration.ofDays(14);

  private final TrainingSettings settings;
  private final ProgressMeter meter;
  private final TrainingWindows windows;
  private final Histories histories;
  private final List<Example> examples;
  private final SequenceEncoder encoder;
  private final double typicalValue;

  private Trainer(
      SequenceSource source,
      Catalogue catalogue,
      Instant split,
      TrainingSettings settings,
      TrainingListener listener) {
    this.settings = settings;
    meter = new ProgressMeter(listener);
    meter.enter(Phase.READING, settings.epochs());
    meter.report(null);
    windows = new TrainingWindows(split, settings.horizon());
    histories = Histories.read(source, windows.asOf());
    examples = Example.at(histories.users(), windows.all(), settings.horizon());
    check(
        examples.size() >= FEWEST_EXAMPLES,
        "there are %d users with %d known outcomes before %s, but it takes at least %d outcomes:"
            + " an outcome is known %d days after its instant",
        histories.users().size(),
        examples.size(),
        split,
        FEWEST_EXAMPLES,
        settings.horizon().toDays());
    encoder =
        SequenceEncoder.fit(
            histories,
            catalogue,
            examples.stream().map(Example::question).map(Question::snapshot).toList(),
            settings.shape().maxSteps());
    typicalValue = typicalValue(examples);
  }

  /**
   * Trains on everything before {@code split} and nothing after it. One training at a time in a
   * JVM; a thread that is interrupted stops with a {@link
   * java.util.concurrent.CancellationException}.
   *
   * @throws IllegalArgumentException where there are too few users or days before the split; the
   *     message says how many
   */
  public static TrainedModel train(
      SequenceSource source,
      Catalogue catalogue,
      Instant split,
      TrainingSettings settings,
      TrainingListener listener) {
    Tensors.useThreads(settings.threads());
    return new Trainer(source, catalogue, split, settings, listener).train();
  }

  private TrainedModel train() {
    Checkpoints checkpoints = new Checkpoints(settings.directory(), fingerprint());
    FittingTask task = new FittingTask(network(), encoder, typicalValue);
    Fitter fitter = new Fitter(task, settings, meter, checkpoints);
    int batches = Epoch.batches(examples, settings.batchSize());
    meter.expect(Phase.REFITTING, (long) settings.epochs() * batches);
    List<Example> fitting = at(windows.fitting());
    List<Example> unseen = at(windows.validation());
    Tuned tuned =
        fitting.size() < FEWEST_EXAMPLES || unseen.isEmpty()
            ? untuned()
            : tuned(fitter.fit(fitting, unseen), unseen);
    Weights weights = fitter.refit(examples, tuned.epochs()).weights();
    checkpoints.clear();
    return new TrainedModel(new LifecycleModel(encoder, weights, tuning(tuned), provenance(tuned)));
  }

  private NetworkSettings network() {
    return settings.shape().lookingAhead(settings.horizon());
  }

  /** Of everything that decides what comes out. */
  private String fingerprint() {
    TrainingSettings anywhere = settings.change().directory(null).build();
    return String.join(
        "\n",
        windows.split().toString(),
        anywhere.toString(),
        histories.hash(),
        encoder.fingerprint());
  }

  /** What the validation window taught. */
  private record Tuned(
      int epochs, Calibration calibration, NextItemBlend blend, Map<String, Double> metrics) {}

  private Tuned untuned() {
    return new Tuned(settings.epochs(), Calibration.none(), NextItemBlend.networkOnly(), Map.of());
  }

  private Tuned tuned(Fit fit, List<Example> unseen) {
    try (Weights weights = fit.weights()) {
      SequenceNetwork network = new SequenceNetwork(network(), InputSizes.of(encoder), weights);
      Validation validation = new Validation(new NetworkReader(encoder, network), unseen);
      NextItemBlend blend =
          validation.blend(popular(windows.validation().last()), settings.shape().maxSteps());
      Map<String, Double> metrics = new HashMap<>(validation.metrics());
      metrics.put("loss", fit.validationLoss());
      metrics.put("nextItemWeightNetwork", blend.network());
      metrics.put("nextItemWeightOwn", blend.own());
      metrics.put("nextItemWeightPopularity", blend.popularity());
      int epochs = Math.max(1, fit.epochs());
      return new Tuned(epochs, validation.calibration(), blend, metrics);
    }
  }

  private Tuning tuning(Tuned tuned) {
    float[] shares = popular(windows.split());
    Map<String, Float> popular = new HashMap<>();
    for (int item = Vocabulary.FIRST; item < shares.length; item++) {
      if (shares[item] > 0) {
        popular.put(encoder.items().word(item), shares[item]);
      }
    }
    return new Tuning(tuned.calibration(), tuned.blend(), typicalValue, popular);
  }

  private float[] popular(Instant now) {
    return PurchaseCounts.popular(histories.users(), encoder.items().size(), now, RECENTLY);
  }

  private Provenance provenance(Tuned tuned) {
    return Provenance.now(
        windows.split(),
        settings.horizon(),
        settings.seed(),
        network(),
        encoder.fingerprint(),
        histories.hash(),
        histories.users().size(),
        examples.size(),
        Map.of(
            "epochs", Integer.toString(tuned.epochs()),
            "batchSize", Integer.toString(settings.batchSize()),
            "learningRate", Double.toString(settings.learningRate()),
            "threads", Integer.toString(settings.threads())),
        tuned.metrics());
  }

  private List<Example> at(Set<Instant> instants) {
    return examples.stream()
        .filter(example -> instants.contains(example.question().now()))
        .toList();
  }

  private static double typicalValue(List<Example> examples) {
    double[] values =
        examples.stream()
            .mapToDouble(example -> example.outcome().value())
            .filter(value -> value > 0)
            .sorted()
            .toArray();
    return values.length == 0 ? 1 : values[values.length / 2];
  }
}
