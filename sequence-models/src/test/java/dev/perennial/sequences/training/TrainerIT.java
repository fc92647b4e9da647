package dev.perennial.sequences.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.progress.TrainingListener;
import dev.perennial.sequences.progress.TrainingProgress;
import dev.perennial.sequences.progress.TrainingProgress.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerIT {
  private static final TinyStore STORE = new TinyStore(80);

  @ParameterizedTest
  @EnumSource
  void learnsWhoLeavesAndWhatIsBoughtAgain(EncoderKind kind) {
    try (TrainedModel model = TinyTraining.train(STORE, kind, 8)) {
      List<UserSequence> users = users();
      List<ModelOutput> outputs = model.predict(users);
      for (int i = 0; i < users.size(); i++) {
        boolean left = users.get(i).events().size() <= 3;
        assertThat(outputs.get(i).churnProbability() > 0.5).isEqualTo(left);
      }
      ModelOutput loyal = outputs.getFirst();
      assertThat(loyal.orders().expected()).isBetween(3.0, 9.0);
      assertThat(loyal.value().expected()).isBetween(25.0, 100.0);
      assertThat(loyal.nextItems().getFirst().itemId())
          .isEqualTo(users.getFirst().events().getFirst().itemId());
      assertThat(loyal.nextStage().values().stream().mapToDouble(Double::doubleValue).sum())
          .isBetween(0.999, 1.001);
    }
  }

  @Test
  void neverLooksBeyondTheSplit() {
    TinyStore otherFuture =
        STORE.changedAfter(
            TinyTraining.SPLIT,
            event ->
                TinyStore.purchase(
                    event.userId().value(), 9999, event.occurredAt(), "from-the-future"));
    assertThat(answers(otherFuture)).isEqualTo(answers(STORE));
  }

  @Test
  void theSameSeedGivesTheSameModel() {
    assertThat(answers(STORE)).isEqualTo(answers(STORE));
  }

  @Test
  void tellsHowItGoes() {
    List<TrainingProgress> heard = new ArrayList<>();
    TrainingSettings settings = TinyTraining.settings(EncoderKind.TRANSFORMER, 2);
    Trainer.train(STORE, Catalogue.empty(), TinyTraining.SPLIT, settings, heard::add).close();
    assertThat(heard).extracting(TrainingProgress::phase).startsWith(Phase.READING);
    assertThat(heard)
        .filteredOn(progress -> progress.phase() == Phase.FITTING)
        .filteredOn(progress -> progress.step() == progress.steps())
        .allSatisfy(progress -> assertThat(progress.validationLoss()).isPositive());
    assertThat(heard.getLast().phase()).isEqualTo(Phase.REFITTING);
    assertThat(heard.getLast().loss()).isLessThan(heard.get(1).loss());
  }

  @Test
  void saysWhyThereIsTooLittle() {
    TrainingSettings settings = TinyTraining.settings(EncoderKind.LSTM, 1);
    Instant early = TinyStore.OPENING.plus(Duration.ofDays(5));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Trainer.train(STORE, Catalogue.empty(), early, settings, TrainingListener.silent()))
        .withMessageContaining("known outcomes before 2026-01-06T00:00:00Z");
  }

  @Test
  void stopsWhenItsThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> TinyTraining.train(STORE, EncoderKind.TRANSFORMER, 1));
  }

  private static List<ModelOutput> answers(TinyStore store) {
    try (TrainedModel model = TinyTraining.train(store, EncoderKind.TRANSFORMER, 1)) {
      return model.predict(users());
    }
  }

  /** Everyone's events before the split, and a snapshot at it. */
  private static List<UserSequence> users() {
    return STORE.read(List.of(TinyTraining.SPLIT)).map(TrainerIT::before).toList();
  }

  private static UserSequence before(UserSequence sequence) {
    List<Event> events =
        sequence.events().stream()
            .filter(event -> !event.occurredAt().isAfter(TinyTraining.SPLIT))
            .toList();
    return TinyStore.sequence(events, List.of(TinyTraining.SPLIT));
  }
}
