package dev.perennial.sequences.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.history.Histories;
import dev.perennial.sequences.loss.EncodedExample;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.network.NetworkSettings;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingStepsIT {
  private static final Instant NOW = TinyTraining.SPLIT.minus(TinyTraining.HORIZON);
  private static final int STEPS = 30;

  @ParameterizedTest
  @EnumSource
  void learnFromTheBatchTheyAreGiven(EncoderKind kind) {
    Histories histories = Histories.read(new TinyStore(30), List.of(NOW, TinyTraining.SPLIT));
    SequenceEncoder encoder = SequenceEncoder.fit(histories, Catalogue.empty(), List.of(), 16);
    List<EncodedExample> batch =
        Example.at(histories.users(), Set.of(NOW), TinyTraining.HORIZON).stream()
            .map(one -> new EncodedExample(one, encoder.encode(one.question())))
            .toList();
    NetworkSettings network = new NetworkSettings(kind, 16, 1, 2, 0.1, 16, 28);
    try (TrainingSteps steps = new TrainingSteps(network, encoder, 10, STEPS, 1)) {
      double before = steps.loss(batch);
      for (int step = 0; step < STEPS; step++) {
        steps.learn(batch);
      }
      assertThat(steps.loss(batch)).isLessThan(before);
    }
  }
}
