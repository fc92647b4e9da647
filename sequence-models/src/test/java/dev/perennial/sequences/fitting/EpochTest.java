package dev.perennial.sequences.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Examples;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.history.Histories;
import dev.perennial.sequences.loss.EncodedExample;
import dev.perennial.sequences.training.TrainingWindows;
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
  private final Examples examples =
      new Examples(
          histories,
          WINDOWS.closed(WINDOWS.split()),
          question ->
              new Example(
                  question, Outcome.of(question.history(), question.now(), TinyTraining.HORIZON)));
  private final SequenceEncoder encoder =
      SequenceEncoder.fit(histories, Catalogue.empty(), List.of(), 24);
  private final Epoch epoch = new Epoch(encoder, 8);

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
    assertThat(draw(1)).hasSize(epoch.batches(examples)).allMatch(batch -> batch.size() <= 8);
  }

  @Test
  void drawsTheSameFromTheSameSeedOnly() {
    assertThat(instants(draw(5))).isEqualTo(instants(draw(5))).isNotEqualTo(instants(draw(6)));
  }

  @Test
  void leavesNoExampleOutWhereAllAreAskedFor() {
    List<Example> all = examples.sample(Integer.MAX_VALUE, new Random(1));
    assertThat(epoch.all(all).mapToInt(List::size).sum()).isEqualTo(examples.size());
  }

  private List<List<EncodedExample>> draw(long seed) {
    return epoch.draw(examples, new Random(seed)).toList();
  }

  private static List<String> instants(List<List<EncodedExample>> batches) {
    return batches.stream()
        .flatMap(List::stream)
        .map(one -> one.example().question())
        .map(question -> question.history().userId() + " " + question.now())
        .toList();
  }
}
