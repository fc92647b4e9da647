package dev.perennial.benchmarks;

import dev.perennial.benchmarks.result.MarkdownTable;
import dev.perennial.benchmarks.result.Origin;
import dev.perennial.benchmarks.result.ResultPage;
import dev.perennial.benchmarks.result.Samples;
import dev.perennial.benchmarks.workload.Clients;
import dev.perennial.benchmarks.workload.ScratchSuite;
import dev.perennial.benchmarks.workload.WrittenEvent;
import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.Forecast;
import dev.perennial.recommender.pipeline.NextItems;
import dev.perennial.simulator.scenario.Simulation;
import dev.perennial.simulator.scenario.StoreScenario;
import dev.perennial.standalone.client.CaughtUp;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.demo.Population;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.train.Training;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * How long {@code GET /v1/users/{id}/recommendations} takes, beside the same question to the
 * pipeline in process. Arguments: the page, users of the simulated store.
 *
 * <pre>
 * ./mvnw -B -q -pl benchmarks -am package -DskipTests
 * benchmarks/run RecommendationBenchmark docs/results/throughput.md 2000
 * </pre>
 */
public final class RecommendationBenchmark {
  private static final int CLIENTS = 4;
  private static final int ANSWERS = 2_000;
  private static final int SHOWN = 12;
  private static final int OK = 200;

  private final Simulation simulation;
  private final List<UserId> users;

  private RecommendationBenchmark(Simulation simulation) {
    this.simulation = simulation;
    this.users = simulation.users().map(User::userId).toList();
  }

  public static void main(String[] arguments) throws Exception {
    Origin origin = Origin.of(RecommendationBenchmark.class, arguments);
    int users = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    Simulation simulation = Simulation.of(StoreScenario.yearUntil(Instant.now()).withUsers(users));
    MarkdownTable table = new RecommendationBenchmark(simulation).measure();
    new ResultPage(Path.of(arguments[0]))
        .put("Recommendations", origin, meaning(simulation.scenario()), table);
  }

  private static String meaning(StoreScenario store) {
    return """
      Milliseconds for twelve recommendations, %d clients that ask as soon as they are answered \
      (%,d answers each, as many before as warm-up), a simulated store of %,d users and %,d items \
      with a trained model's predictions. *HTTP*: against the running suite. *In process*: \
      `NextItems` with the same events, items and predictions. Clients and suite share the cores."""
        .formatted(CLIENTS, ANSWERS, store.users(), store.items());
  }

  private MarkdownTable measure() throws Exception {
    MarkdownTable table = new MarkdownTable("", "p50", "p99", "longest", "answers/s");
    try (ScratchSuite suite = ScratchSuite.start(EnumSet.allOf(Service.class));
        HttpClient http = HttpClient.newHttpClient()) {
      fill(suite);
      URI recommender = suite.client().addresses().api(Service.RECOMMENDER);
      NextItems nextItems = inProcess(Population.of(suite.client()));
      row(table, "HTTP", user -> ask(http, recommender, user));
      row(table, "in process", user -> nextItems.recommend(user, Instant.now(), SHOWN));
    }
    return table;
  }

  private void fill(ScratchSuite suite) throws IOException {
    SuiteClient client = suite.client();
    client.sendItems(simulation.items());
    client.sendUsers(simulation.users().toList());
    suite.store(simulation.events().map(WrittenEvent::of).toList());
    new Training(client).run(Map.of("epochs", 1));
    new CaughtUp(client).everywhere();
  }

  private NextItems inProcess(Population population) {
    NextItems nextItems = new NextItems();
    nextItems.list(simulation.items());
    nextItems.learn(simulation.events().toList());
    nextItems.expect(population.predictions().stream().map(Forecast::of).toList());
    return nextItems;
  }

  private void row(MarkdownTable table, String name, Clients.Question question) throws Exception {
    Clients clients = new Clients(CLIENTS, ANSWERS, users, question);
    clients.ask();
    long start = System.nanoTime();
    Samples millis = clients.ask();
    double seconds = (System.nanoTime() - start) / 1e9;
    table.row(
        name, millis.median(), millis.quantile(0.99), millis.quantile(1), millis.size() / seconds);
  }

  private static void ask(HttpClient http, URI recommender, UserId user)
      throws IOException, InterruptedException {
    URI question =
        recommender.resolve(
            "/v1/users/%s/recommendations?count=%d"
                .formatted(SuiteClient.escaped(user.value()), SHOWN));
    HttpResponse<byte[]> answer =
        http.send(HttpRequest.newBuilder(question).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != OK) {
      throw new IOException("%s answers %d".formatted(question, answer.statusCode()));
    }
  }
}
