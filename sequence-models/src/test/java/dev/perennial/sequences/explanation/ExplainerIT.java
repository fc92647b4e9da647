package dev.perennial.sequences.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.progress.TrainingListener;
import dev.perennial.sequences.training.TrainedModel;
import dev.perennial.sequences.training.Trainer;
import dev.perennial.sequences.training.TrainingSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainerIT {
  private static final TinyStore STORE = new TinyStore(60);
  private static final double MOST_GAP = 0.01;

  /** All members have a word, so that what each of them adds has to be right. */
  @ParameterizedTest
  @EnumSource
  void driversLeadFromTheBaselineToTheServedAnswer(EncoderKind kind) {
    try (TrainedModel trained = TinyTraining.train(STORE, kind, 2)) {
      assertDriversLeadToTheAnswer(trained.model());
    }
  }

  @Test
  void driversLeadToAnAnswerBeyondTheTimeOfTheLabels() {
    TrainingSettings farAhead =
        TinyTraining.settings(EncoderKind.GRU, 1).change().horizon(Duration.ofDays(150)).build();
    try (TrainedModel trained =
        Trainer.train(
            STORE, Catalogue.empty(), TinyTraining.SPLIT, farAhead, TrainingListener.silent())) {
      assertThat(trained.provenance().network().labelDays()).isLessThan(150);
      assertDriversLeadToTheAnswer(trained.model());
    }
  }

  private static void assertDriversLeadToTheAnswer(LifecycleModel trained) {
    LifecycleModel model = trained.with(Blend.even());
    List<Question> questions = users().map(model::question).toList();
    List<Explanation> explanations = model.explain(questions, Depth.FULL);

    assertThat(explanations.stream().mapToDouble(Explanation::logOdds).toArray())
        .containsExactly(served(model, questions), within(1e-3));
    assertThat(explanations.stream().filter(one -> one.completenessGap() <= MOST_GAP))
        .hasSizeGreaterThanOrEqualTo(questions.size() * 95 / 100);
  }

  private static double[] served(LifecycleModel model, List<Question> questions) {
    return model.answer(questions).stream()
        .mapToDouble(answer -> Expectation.logOdds(answer.churnProbability()))
        .toArray();
  }

  private static Stream<UserSequence> users() {
    Snapshot now = new Snapshot(TinyTraining.SPLIT, LifecycleStage.ACQUISITION, Map.of());
    UserSequence stranger = new UserSequence(new UserId("stranger"), 0, List.of(), List.of(now));
    return Stream.concat(STORE.read(List.of(TinyTraining.SPLIT)), Stream.of(stranger));
  }
}
