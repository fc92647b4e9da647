package dev.perennial.standalone.demo;

import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.sequences.evaluation.EvaluationReport;
import dev.perennial.sequences.evaluation.EvaluationRequest;
import dev.perennial.sequences.training.TrainingSettings;
import dev.perennial.simulator.scenario.Simulation;
import dev.perennial.simulator.scenario.Truth;
import dev.perennial.standalone.client.CaughtUp;
import dev.perennial.standalone.client.ModelsAnswer;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.load.UploadCounts;
import dev.perennial.standalone.report.Report;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.Suite;
import dev.perennial.standalone.train.Evaluation;
import dev.perennial.standalone.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The demo's steps: a year happens, a model learns from it, and three users are looked at. */
public final class Demo {
  private static final String REPORT = "evaluation.html";

  private final Suite suite;
  private final SuiteClient client;
  private final Path directory;
  private final DemoStore store;
  private final Simulation simulation;

  public Demo(Suite suite, SuiteClient client, Path directory, DemoStore store) {
    this.suite = suite;
    this.client = client;
    this.directory = directory;
    this.store = store;
    this.simulation = store.simulation();
  }

  /** Takes the steps that are missing, prints what came out, and names a user worth a look. */
  public String run() throws IOException {
    importTheYear();
    RankingLearned ranking = RankingLearned.begin(client);
    train();
    String evaluation = evaluation();
    new CaughtUp(client).everywhere();
    ranking.await();
    Population population = Population.of(client);
    Terminal.heading("Where %,d users stand", population.predictions().size());
    Terminal.say("%s", population.byStage());
    Terminal.heading("How good that is, on users after the split");
    Terminal.say("%s", evaluation);
    Terminal.say("  The whole report: %s", directory.resolve(REPORT));
    return lives(population);
  }

  private void importTheYear() throws IOException {
    if (store.imported()) {
      Terminal.say("The year until %s is imported already.", store.end());
      return;
    }
    Terminal.heading("A year of %,d users until %s", store.users(), store.end());
    UploadCounts uploaded = new DemoImport(client).run(simulation);
    long stored = new CaughtUp(client).stored().events();
    Terminal.say(
        "  %,d events accepted, %,d repeated, %,d rejected; %,d stored",
        uploaded.accepted(), uploaded.repeated(), uploaded.rejected(), stored);
    store.withEverythingImported(directory);
  }

  private void train() throws IOException {
    ModelsAnswer models = client.get(Service.LIFECYCLE_PREDICTOR, "/v1/models", ModelsAnswer.class);
    if (models.active() != null) {
      Terminal.say("Using the model %s of an earlier run.", models.active());
      return;
    }
    Terminal.heading("A model for tomorrow, from everything until today");
    new Training(client).run(Map.of());
  }

  private String evaluation() throws IOException {
    Path kept = directory.resolve("evaluation.txt");
    if (Files.exists(kept)) {
      return Files.readString(kept);
    }
    EvaluationReport report = evaluate();
    Report.write(report, directory.resolve(REPORT));
    Files.writeString(kept, Report.summary(report));
    return Report.summary(report);
  }

  private EvaluationReport evaluate() {
    TrainingSettings settings = TrainingSettings.defaults();
    Duration horizon = settings.horizon();
    Instant split = store.end().minus(horizon);
    Truth truth = simulation.truth();
    Terminal.heading("A model of %d days ago, to see how it fared", horizon.toDays());
    return new Evaluation(suite)
        .run(
            new EvaluationRequest(
                List.of(split),
                settings,
                "Simulated store of %,d users".formatted(store.users()),
                null,
                "./perennial demo --users " + store.users(),
                (user, at) -> truth.isKnown(user, at) ? truth.churn(user, at, horizon) : 1));
  }

  private String lives(Population population) throws IOException {
    Life life = new Life(simulation.items());
    Terminal.heading("Three lives");
    String worthALook = "";
    for (Map.Entry<String, Optional<LifecyclePrediction>> one : chosen(population).entrySet()) {
      if (one.getValue().isPresent()) {
        LifecyclePrediction user = one.getValue().get();
        worthALook = user.userId().value();
        Terminal.say("%s", life.of(one.getKey(), user, client));
      }
    }
    return worthALook;
  }

  private static Map<String, Optional<LifecyclePrediction>> chosen(Population population) {
    return new TreeMap<>(
        Map.of(
            "a beginner", population.beginner(),
            "about to leave", population.atRisk(),
            "the most loyal", population.loyal()));
  }
}
