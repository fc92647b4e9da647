package dev.perennial.benchmarks.workload;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.recommender.RecommenderApplication;
import dev.perennial.recommender.candidate.LearnedMethods;
import dev.perennial.recommender.feature.RankingFeatures;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.score.LearnedScorer;
import dev.perennial.servers.LocalServers;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The recommender service on a broker and a database of its own, with its memory at hand to be
 * filled at once. It learns only what it is given.
 */
public final class LoadedRecommender implements AutoCloseable {
  private final Path directory;
  private final LocalServers servers;
  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  private LoadedRecommender(Path directory, LocalServers servers) {
    this.directory = directory;
    this.servers = servers;
    this.context =
        RecommenderApplication.start(
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--management.server.port=0",
            "--spring.main.register-shutdown-hook=false",
            "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
            "--spring.datasource.url=" + servers.jdbcUrl(),
            "--perennial.access.open=true",
            "--perennial.topics.partitions=2",
            "--perennial.recommender.train.at-start=false",
            "--perennial.recommender.train.nightly=-",
            "--perennial.recommender.train.check-every=1d");
    this.address =
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  public static LoadedRecommender start() throws IOException {
    Path directory = Files.createTempDirectory("perennial-benchmark");
    return new LoadedRecommender(directory, LocalServers.start(directory));
  }

  public StoreMemory memory() {
    return context.getBean(StoreMemory.class);
  }

  public LearnedMethods methods() {
    return context.getBean(LearnedMethods.class);
  }

  public LearnedScorer scorer() {
    return context.getBean(LearnedScorer.class);
  }

  public RankingFeatures columns() {
    return context.getBean(RankingFeatures.class);
  }

  /** Sends an event on the way that all events come. */
  @SuppressWarnings("unchecked")
  public void send(Event event) {
    KafkaTemplate<String, byte[]> kafka = context.getBean("kafkaTemplate", KafkaTemplate.class);
    var _ = kafka.send(Event.TOPIC, event.userId().value(), Json.write(event));
  }

  /** Where the service is asked about a user, with {@code %s} for who it is. */
  public String question(int count) {
    return address + "/v1/users/%s/recommendations?count=" + count;
  }

  /** An answer over HTTP. */
  public Recommendations answer(String user, int count) throws IOException, InterruptedException {
    byte[] answer = new Answers(http).bytes(URI.create(question(count).formatted(user)));
    return Json.read(answer, Recommendations.class);
  }

  /** How many items a source nominated on average so far, summed over the sources. */
  public double meanNominated() {
    return context
        .getBean(MeterRegistry.class)
        .find("perennial.recommendation.source.candidates")
        .summaries()
        .stream()
        .mapToDouble(DistributionSummary::mean)
        .sum();
  }

  @Override
  public void close() throws IOException {
    http.close();
    context.close();
    servers.close();
    FileSystemUtils.deleteRecursively(directory);
  }
}
