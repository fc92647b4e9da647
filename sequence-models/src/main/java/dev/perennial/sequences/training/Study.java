package dev.perennial.sequences.training;

import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelParts;
import dev.perennial.sequences.artifact.Provenance;
import dev.perennial.sequences.artifact.Tuning;
import dev.perennial.sequences.baseline.PurchaseCounts;
import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.fitting.Fit;
import dev.perennial.sequences.fitting.Pace;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.history.Vocabulary;
import dev.perennial.sequences.member.Members;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Tensors;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is learned from a past besides the network's weights: the encoder and the members. With
 * the weights and what a rehearsal taught it is a model.
 */
final class Study {
  private static final Duration RECENTLY = Duration.ofDays(14);

  private final Past past;
  private final TrainingWindows windows;
  private final TrainingSettings settings;
  private final SequenceEncoder encoder;
  private final Members members;
  private final NetworkSettings network;
  private final double typicalValue;
  private final float[] popular;

  Study(Past past, Catalogue catalogue, TrainingWindows windows, TrainingSettings settings) {
    this.past = past;
    this.windows = windows;
    this.settings = settings;
    List<Example> closed = past.someClosed();
    encoder =
        SequenceEncoder.fit(
            past.histories(),
            catalogue,
            closed.stream().map(example -> example.question().snapshot()).toList(),
            settings.shape().maxSteps());
    members = Members.fit(closed, past.statistics(), days(windows.label()));
    network = settings.shape().lookingAhead(windows.label());
    typicalValue = medianValue(closed);
    popular =
        PurchaseCounts.popular(
            past.histories().users(), encoder.items().size(), past.known(), RECENTLY);
  }

  Past past() {
    return past;
  }

  SequenceEncoder encoder() {
    return encoder;
  }

  Members members() {
    return members;
  }

  /** The shape of the network that belongs to it. */
  NetworkSettings network() {
    return network;
  }

  /** The median value of an outcome that has any. */
  double typicalValue() {
    return typicalValue;
  }

  /** What became of the users of a later instant, whom it sees as it would have then. */
  List<Example> laterExamples(SequenceSource source, Instant now) {
    return past.later(source, now, encoder.items());
  }

  /** Share of each item in the purchases of the last two weeks, by the item's number. */
  float[] popular() {
    return popular;
  }

  /** The same by the item's id, of those with a share. */
  private Map<String, Float> popularItems() {
    Map<String, Float> shares = new HashMap<>();
    for (int item = Vocabulary.FIRST; item < popular.length; item++) {
      if (popular[item] > 0) {
        shares.put(encoder.items().word(item), popular[item]);
      }
    }
    return shares;
  }

  /** How a network learns from it. */
  Pace pace() {
    Pace asked = settings.pace();
    return asked == null ? Pace.suiting(past.all()) : asked;
  }

  /** The model that answers as a rehearsal taught; it takes over the weights. */
  LifecycleModel model(Fit fit, Blend blend, Lessons lessons) {
    Tuning tuning =
        new Tuning(
            days(windows.label()),
            days(settings.horizon()),
            blend,
            lessons.orders(),
            lessons.value(),
            lessons.nextItems(),
            typicalValue,
            popularItems());
    return new LifecycleModel(
        new ModelParts(
            encoder,
            fit.weights(),
            members,
            tuning,
            provenance(fit.epochs(), blend, lessons.metrics())));
  }

  private Provenance provenance(int epochs, Blend blend, Map<String, Double> metrics) {
    return Provenance.now(
        past.known(),
        settings.horizon(),
        settings.seed(),
        network,
        encoder.fingerprint(),
        past.histories().hash(),
        past.histories().users().size(),
        past.all().size(),
        Map.of(
            "epochs", Integer.toString(epochs),
            "labelDays", Integer.toString(days(windows.label())),
            "batchSize", Integer.toString(pace().batchSize()),
            "learningRate", Double.toString(pace().learningRate()),
            "threads", Integer.toString(settings.threads()),
            "device", Tensors.onGpu() ? "GPU" : "CPU",
            "churnWeights", blend.churn().toString(),
            "orderWeights", blend.orders().toString(),
            "valueWeights", blend.value().toString()),
        metrics);
  }

  private static int days(Duration duration) {
    return Math.toIntExact(duration.toDays());
  }

  private static double medianValue(List<Example> closed) {
    double[] values =
        closed.stream()
            .mapToDouble(example -> example.outcome().value())
            .filter(value -> value > 0)
            .sorted()
            .toArray();
    return values.length == 0 ? 1 : values[values.length / 2];
  }
}
