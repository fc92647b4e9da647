package dev.perennial.sequences.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Histories;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.loss.EncodedExample;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EpochTest {
  private static final TrainingWindows WINDOWS =
      new TrainingWindows(TinyTraining.SPLIT, TinyTraining.HORIZON);

  private final Histories histories =
      Histories.read(new TinyStore(30), WINDOWS.asOf(WINDOWS.split()));
  private final List<Example> examples =
      Example.at(histories.users(), WINDOWS.closed(WINDOWS.split()), TinyTraining.HORIZON);
  private final SequenceEncoder encoder =
      SequenceEncoder.fit(histories, Catalogue.empty(), List.of(), 24);

  @Test
  void drawsAFewInstantsOfEveryUser() {
    Map<String, Long> drawn =
        draw(3).stream()
            .flatMap(List::stream)
            .map(one -> one.example().question().history().userId().value())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(drawn).hasSize(30);
    assertThat(drawn.values()).allMatch(count -> count <= 4);
  }

  @Test
  void hasAsManyBatchesAsItSays() {
    assertThat(draw(1)).hasSize(Epoch.batches(examples, 8)).allMatch(batch -> batch.size() <= 8);
  }

  @Test
  void drawsTheSameFromTheSameSeedOnly() {
    assertThat(instants(draw(5))).isEqualTo(instants(draw(5))).isNotEqualTo(instants(draw(6)));
  }

  @Test
  void leavesNoExampleOutWhereAllAreAskedFor() {
    assertThat(Epoch.all(examples, encoder, 8).stream().mapToInt(List::size).sum())
        .isEqualTo(examples.size());
  }

  private List<List<EncodedExample>> draw(long seed) {
    return Epoch.draw(examples, encoder, 8, new Random(seed));
  }

  private static List<String> instants(List<List<EncodedExample>> batches) {
    return batches.stream()
        .flatMap(List::stream)
        .map(one -> one.example().question())
        .map(question -> question.history().userId() + " " + question.now())
        .toList();
  }
}
