package dev.perennial.standalone.ranking;

import dev.perennial.ranking.behaviour.BehaviourMethods;
import dev.perennial.ranking.blend.BlendMethods;
import dev.perennial.ranking.content.ContentMethods;
import dev.perennial.ranking.evaluation.Contestant;
import dev.perennial.ranking.evaluation.MethodContestant;
import dev.perennial.ranking.evaluation.Role;
import dev.perennial.ranking.factor.FactorMethods;
import dev.perennial.ranking.knowledge.KnowledgeMethods;
import dev.perennial.ranking.linear.LinearMethods;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.neighbour.NeighbourMethods;
import dev.perennial.ranking.probability.ProbabilityMethods;
import dev.perennial.ranking.sequence.NextItemSettings;
import dev.perennial.ranking.sequence.SequenceMethods;
import dev.perennial.ranking.tower.TowerMethods;
import dev.perennial.recommender.candidate.CandidateProperties;
import dev.perennial.recommender.pipeline.NextItems;
import dev.perennial.recommender.policy.Exploration;
import dev.perennial.recommender.policy.PolicyProperties;
import dev.perennial.recommender.policy.Scenario;
import dev.perennial.recommender.policy.StageAwareness;
import dev.perennial.recommender.score.ScoreProperties;
import dev.perennial.recommender.train.Lessons;
import dev.perennial.recommender.train.PastForecasts;
import dev.perennial.recommender.train.Replay;
import dev.perennial.sequences.network.EncoderKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whoever takes part: every method alone, and the pipeline with its live sources. */
final class Contestants {
  private static final PolicyProperties EXPLORING =
      new PolicyProperties(
          Map.of(
              "home", new Scenario(null, new Exploration(1 / 3.0, 0.1), null, Map.of(), Map.of())),
          0,
          StageAwareness.WHERE_IT_HELPS);

  private Contestants() {}

  /** Every method with its usual settings. */
  private static List<Method> methods() {
    return Stream.of(
            BehaviourMethods.all(),
            NeighbourMethods.all(),
            LinearMethods.all(),
            ProbabilityMethods.all(),
            FactorMethods.all(),
            ContentMethods.all(),
            KnowledgeMethods.all(),
            SequenceMethods.all(),
            List.of(TowerMethods.usual()),
            List.of(
                BlendMethods.nextItem(
                    SequenceMethods.nextItem(NextItemSettings.of(EncoderKind.TRANSFORMER)),
                    NeighbourMethods.sequentialItems())))
        .flatMap(List::stream)
        .toList();
  }

  /** The pipeline as it is served, and the same with parts left out. */
  private static List<Contestant> pipelines(@Nullable PastForecasts forecasts) {
    Lessons lessons = lessons(forecasts == null ? PastForecasts.none() : forecasts);
    List<Contestant> pipelines = new ArrayList<>();
    pipelines.add(Replay.served(NextItems::new, lessons));
    if (forecasts != null) {
      pipelines.add(Replay.without("predictions", NextItems::new, lessons(PastForecasts.none())));
    }
    pipelines.add(
        Replay.without(
            "the stage-aware policy",
            () -> pipeline(PolicyProperties.defaults().with(StageAwareness.NEVER)),
            lessons));
    pipelines.add(
        Replay.otherwise(
            "with the stage-aware policy in any case",
            () -> pipeline(PolicyProperties.defaults().with(StageAwareness.ALWAYS)),
            lessons));
    pipelines.add(Replay.withoutRanking(NextItems::new, lessons));
    pipelines.add(
        Replay.otherwise(
            "with a third of the places left to chance", () -> pipeline(EXPLORING), lessons));
    return pipelines;
  }

  private static Lessons lessons(PastForecasts forecasts) {
    return new Lessons(NextItems::new, forecasts);
  }

  private static NextItems pipeline(PolicyProperties policy) {
    return new NextItems(ScoreProperties.defaults(), policy, CandidateProperties.defaults());
  }

  /**
   * Says nothing where somebody has each of the names.
   *
   * @throws IOException where a name is nobody's; the message says which there are
   */
  static void check(List<String> names) throws IOException {
    Set<String> known = new TreeSet<>();
    all(null).forEach(contestant -> known.add(contestant.name()));
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IOException("there is no method '%s'; there are %s".formatted(name, known));
      }
    }
  }

  /**
   * All of them, or those with these names; what is served always takes part, and so does it
   * without its parts.
   *
   * @param forecasts that the pipeline is shown; absent where nobody made any
   */
  static List<Contestant> named(List<String> names, @Nullable PastForecasts forecasts) {
    return all(forecasts).stream()
        .filter(one -> names.isEmpty() || names.contains(one.name()) || one.role() != Role.SINGLE)
        .toList();
  }

  private static List<Contestant> all(@Nullable PastForecasts forecasts) {
    List<Contestant> all = new ArrayList<>();
    methods().forEach(method -> all.add(new MethodContestant(method)));
    all.addAll(pipelines(forecasts));
    return all;
  }
}
