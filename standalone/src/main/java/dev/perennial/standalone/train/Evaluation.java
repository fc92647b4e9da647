package dev.perennial.standalone.train;

import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.consume.FeatureServiceProperties;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.evaluation.EvaluationReport;
import dev.perennial.sequences.evaluation.EvaluationRequest;
import dev.perennial.sequences.evaluation.Evaluator;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.Suite;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Trains on a suite's past, judges on what came after it, and puts the baselines beside it. */
public final class Evaluation {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(30);
  private static final Duration STREAM = Duration.ofHours(1);
  private static final int LIMIT = 128;

  private final Suite suite;

  public Evaluation(Suite suite) {
    this.suite = suite;
  }

  public EvaluationReport run(EvaluationRequest request) {
    return Evaluator.evaluate(
        features()::history, catalogue(), request, new EvaluationProgress(InstantSource.system()));
  }

  /** Each user's events until an instant, in sequence. */
  public List<List<Event>> history(Instant until) {
    try (Stream<UserSequence> users = features().history(List.of(until))) {
      return users.map(UserSequence::events).toList();
    }
  }

  public Catalogue catalogue() {
    return CatalogueTopic.read(suite.bootstrapServers());
  }

  private FeatureService features() {
    return new FeatureService(
        new FeatureServiceProperties(
            suite.addresses().api(Service.FEATURE), "", CONNECT, READ, STREAM, LIMIT));
  }
}
