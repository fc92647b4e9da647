package dev.perennial.benchmarks.workload;

import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelParts;
import dev.perennial.sequences.artifact.Provenance;
import dev.perennial.sequences.artifact.Tuning;
import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.blend.NextItemBlend;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.member.Members;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Weights;
import dev.perennial.sequences.outlook.ConformalTail;
import dev.perennial.sequences.statistic.PurchaseStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A whole model for made-up users: as large as a store's, but it has learned nothing. */
public final class SampleModel {
  private static final int EXAMPLES_A_USER = 20;

  private SampleModel() {}

  /** The model of a network, which takes over the weights. */
  public static LifecycleModel of(SampleUsers users, NetworkSettings settings, Weights weights) {
    return new LifecycleModel(
        new ModelParts(
            users.encoder(),
            weights,
            members(users, settings.labelDays()),
            tuning(settings.labelDays()),
            provenance(users, settings)));
  }

  private static Tuning tuning(int days) {
    return new Tuning(
        days,
        days,
        Blend.even(),
        ConformalTail.trusting(),
        ConformalTail.trusting(),
        new NextItemBlend(0.5, 0.4, 0.1, 60),
        1,
        Map.of());
  }

  /** Members as large as a store's, which learned from made-up outcomes. */
  private static Members members(SampleUsers users, int days) {
    RandomGenerator random = new SplittableRandom(1);
    List<Question> questions = users.sequences().stream().map(users.encoder()::question).toList();
    List<Example> examples =
        Collections.nCopies(EXAMPLES_A_USER, questions).stream()
            .flatMap(List::stream)
            .map(question -> new Example(question, outcome(random.nextInt(4), days)))
            .toList();
    return Members.fit(examples, PurchaseStatistics.fit(List.of()), days);
  }

  private static Outcome outcome(int orders, int days) {
    return new Outcome(
        orders,
        25.0 * orders,
        Optional.empty(),
        List.of(),
        OptionalDouble.empty(),
        NextEvent.NONE,
        days,
        false);
  }

  private static Provenance provenance(SampleUsers users, NetworkSettings settings) {
    int size = users.sequences().size();
    return Provenance.now(
        Instant.EPOCH,
        Duration.ofDays(settings.labelDays()),
        1,
        settings,
        users.encoder().fingerprint(),
        "synthetic",
        size,
        size,
        Map.of(),
        Map.of());
  }
}
