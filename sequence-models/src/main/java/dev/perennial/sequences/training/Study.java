package dev.perennial.sequences.training;

import dev.perennial.sequences.baseline.PurchaseCounts;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.history.Vocabulary;
import dev.perennial.sequences.member.Members;
import dev.perennial.sequences.network.NetworkSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that is learned from a past besides the network's weights: the encoder and the members. */
final class Study {
  private static final Duration RECENTLY = Duration.ofDays(14);

  private final Past past;
  private final SequenceEncoder encoder;
  private final Members members;
  private final NetworkSettings network;
  private final double typicalValue;
  private final float[] popular;

  Study(Past past, Catalogue catalogue, TrainingWindows windows, TrainingSettings settings) {
    this.past = past;
    List<Example> closed = past.someClosed();
    encoder =
        SequenceEncoder.fit(
            past.histories(),
            catalogue,
            closed.stream().map(example -> example.question().snapshot()).toList(),
            settings.shape().maxSteps());
    int labelDays = Math.toIntExact(windows.label().toDays());
    members = Members.fit(closed, past.statistics(), labelDays);
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
  Map<String, Float> popularItems() {
    Map<String, Float> shares = new HashMap<>();
    for (int item = Vocabulary.FIRST; item < popular.length; item++) {
      if (popular[item] > 0) {
        shares.put(encoder.items().word(item), popular[item]);
      }
    }
    return shares;
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
