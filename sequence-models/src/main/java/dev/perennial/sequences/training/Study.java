package dev.perennial.sequences.training;

import dev.perennial.sequences.baseline.PurchaseCounts;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Histories;
import dev.perennial.sequences.dataset.History;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.dataset.SequenceSource;
import dev.perennial.sequences.dataset.Vocabulary;
import dev.perennial.sequences.member.Members;
import dev.perennial.sequences.network.NetworkSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All that is learned from a past besides the network's weights: the encoder and the members. */
final class Study {
  private static final Duration RECENTLY = Duration.ofDays(14);

  private final Past past;
  private final SequenceEncoder encoder;
  private final Members members;
  private final NetworkSettings network;
  private final double typicalValue;

  Study(Past past, Catalogue catalogue, TrainingWindows windows, TrainingSettings settings) {
    this.past = past;
    encoder =
        SequenceEncoder.fit(
            past.histories(),
            catalogue,
            past.closed().stream().map(example -> example.question().snapshot()).toList(),
            settings.shape().maxSteps());
    int labelDays = Math.toIntExact(windows.label().toDays());
    members = Members.fit(past.closed(), past.statistics(), labelDays);
    network = settings.shape().lookingAhead(windows.label());
    typicalValue = medianValue();
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

  /** What the network learns from: also instants of whose outcome a part was known. */
  List<Example> examples() {
    return Stream.concat(past.closed().stream(), past.open().stream()).toList();
  }

  /** What became of the users of a later instant, whom it sees as it would have then. */
  List<Example> laterExamples(SequenceSource source, Instant now) {
    Instant end = now.plus(Duration.ofDays(network.labelDays()));
    List<History> users =
        Histories.read(source, List.of(now, end), item -> encoder.items().indexOf(item.value()));
    return past.examples(users, Set.of(now), end);
  }

  /** Share of each item in the purchases of the last two weeks, by the item's number. */
  float[] popular() {
    return PurchaseCounts.popular(
        past.histories().users(), encoder.items().size(), past.known(), RECENTLY);
  }

  /** The same by the item's id, of those with a share. */
  Map<String, Float> popularItems() {
    float[] shares = popular();
    Map<String, Float> popular = new HashMap<>();
    for (int item = Vocabulary.FIRST; item < shares.length; item++) {
      if (shares[item] > 0) {
        popular.put(encoder.items().word(item), shares[item]);
      }
    }
    return popular;
  }

  private double medianValue() {
    double[] values =
        past.closed().stream()
            .mapToDouble(example -> example.outcome().value())
            .filter(value -> value > 0)
            .sorted()
            .toArray();
    return values.length == 0 ? 1 : values[values.length / 2];
  }
}
