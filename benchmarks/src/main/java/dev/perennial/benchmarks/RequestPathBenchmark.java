package dev.perennial.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.perennial.benchmarks.result.MarkdownTable;
import dev.perennial.benchmarks.result.MemoryInUse;
import dev.perennial.benchmarks.result.Origin;
import dev.perennial.benchmarks.result.ResultPage;
import dev.perennial.benchmarks.result.Samples;
import dev.perennial.benchmarks.workload.Customers;
import dev.perennial.benchmarks.workload.Freshness;
import dev.perennial.benchmarks.workload.LargeStore;
import dev.perennial.benchmarks.workload.LoadedRecommender;
import dev.perennial.benchmarks.workload.RandomRanking;
import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How long {@code GET /v1/users/{id}/recommendations} takes in a large store whose customers come
 * at their own time while events arrive, how soon an event changes an answer, and what is held in
 * memory for it. Arguments: the page, items, users, seconds.
 *
 * <pre>
 * ./mvnw -B -q -pl benchmarks -am package -DskipTests
 * BENCHMARK_HEAP=8g benchmarks/run RequestPathBenchmark docs/results/throughput.md 100000 1000000 60
 * </pre>
 */
public final class RequestPathBenchmark {
  private static final int ASKED_PER_SECOND = 200;
  private static final int EVENTS_PER_SECOND = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(150);
  private static final int SHOWN = 12;
  private static final int AT_ONCE = 10_000;
  private static final long SEED = 1;
  private static final double NANOS_A_MILLI = 1e6;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** What takes the cube of its width for each user learns from a part of them. */
  private static final String SLOW = "implicit-als";

  private static final int MOST_FOR_THE_SLOW = 30_000;

  private final int items;
  private final int users;
  private final Duration length;
  private final LargeStore store;
  private final LoadedRecommender recommender;
  private List<RecordedInteractions> past = List.of();
  private double processorMillis;
  private final MarkdownTable memory = new MarkdownTable("held", "MiB", "seconds");
  private final MarkdownTable times = new MarkdownTable("", "p50", "p95", "p99", "longest", "n");

  private RequestPathBenchmark(int items, int users, Duration length, LoadedRecommender service) {
    this.items = items;
    this.users = users;
    this.length = length;
    this.store = new LargeStore(items, users, SEED, Instant.now());
    this.recommender = service;
  }

  public static void main(String[] arguments) throws Exception {
    Origin origin = Origin.of(RequestPathBenchmark.class, arguments);
    int items = Integer.parseInt(arguments[1]);
    int users = Integer.parseInt(arguments[2]);
    Duration length = Duration.ofSeconds(Integer.parseInt(arguments[3]));
    try (LoadedRecommender service = LoadedRecommender.start()) {
      RequestPathBenchmark benchmark = new RequestPathBenchmark(items, users, length, service);
      benchmark.fill();
      benchmark.load();
      ResultPage page = new ResultPage(Path.of(arguments[0]));
      String title = "%s of a store of %,d items and %,d users";
      page.put(
          title.formatted("Answers", items, users),
          origin,
          benchmark.meaningOfTimes(),
          benchmark.times);
      page.put(
          title.formatted("Memory", items, users), origin, meaningOfMemory(), benchmark.memory);
    }
  }

  private String meaningOfTimes() {
    return """
      Milliseconds. *Answer*: twelve recommendations over HTTP for users drawn evenly, %d requests \
      a second at even distances for %d seconds after as many as fit in %d to warm up, each \
      counted from when it should have begun. *Event*: from sending a view of somebody new to \
      Kafka until the answer to them is no longer a stranger's, asked for every 20 ms. Meanwhile %d other events \
      a second arrive. A request is nominated %.0f items on average, of which at most 500 are \
      ranked, by 300 trees grown on random rows. Client, service, broker and database share the \
      cores; service and broker, which are one process, took %.1f ms of a processor for each \
      answer."""
        .formatted(
            ASKED_PER_SECOND,
            length.toSeconds(),
            WARM_UP.toSeconds(),
            EVENTS_PER_SECOND,
            recommender.meanNominated(),
            processorMillis);
  }

  private static String meaningOfMemory() {
    return """
      What the heap holds more after each step, garbage collected, and how long the step took. \
      Users: some ten events each in a year, and a prediction with thirty next items. Every \
      method learns from all users, `implicit-als` from at most %,d."""
        .formatted(MOST_FOR_THE_SLOW);
  }

  private void fill() {
    MemoryInUse inUse = new MemoryInUse(memory);
    inUse.step("catalogue", this::list);
    inUse.begin();
    inUse.step("users' past", () -> store.events(recommender.memory()::learn));
    inUse.step("predictions", this::expect);
    inUse.step("past to learn from", () -> past = recommender.memory().interactions());
    for (Method method : recommender.methods().methods()) {
      inUse.step(method.name(), () -> learn(method));
    }
    inUse.step("past no more", () -> past = List.of());
    inUse.sum("all beyond the catalogue");
    recommender.scorer().use(RandomRanking.of(recommender.columns().names()));
  }

  private void list() {
    for (int from = 0; from < items; from += AT_ONCE) {
      List<Item> some = store.catalogue(from, from + AT_ONCE);
      recommender.memory().list(some);
    }
  }

  private void expect() {
    for (int from = 0; from < users; from += AT_ONCE) {
      recommender
          .memory()
          .expect(
              IntStream.range(from, Math.min(from + AT_ONCE, users))
                  .mapToObj(store::forecast)
                  .toList());
    }
  }

  private void learn(Method method) {
    int step = method.name().equals(SLOW) ? Math.max(1, users / MOST_FOR_THE_SLOW) : 1;
    List<RecordedInteractions> some =
        IntStream.range(0, past.size() / step).mapToObj(user -> past.get(user * step)).toList();
    History history = new History(some, store.catalogue(0, items));
    recommender.methods().use(method.name(), method.learn(history, Learning.unwatched(SEED)));
  }

  private void load() throws Exception {
    Thread visitors = Thread.ofPlatform().start(this::visit);
    Freshness freshness = new Freshness(recommender, store);
    Thread newcomers = Thread.ofPlatform().start(freshness);
    try (Customers customers =
        Customers.come(recommender.question(SHOWN), users, ASKED_PER_SECOND, WARM_UP, length)) {
      customers.awaitWarm();
      freshness.count();
      long before = PROCESS.getProcessCpuTime();
      row("answer", customers.answered());
      processorMillis =
          (PROCESS.getProcessCpuTime() - before)
              / (NANOS_A_MILLI * ASKED_PER_SECOND * length.toSeconds());
      freshness.end();
      newcomers.join();
      row("event", freshness.samples());
    } finally {
      freshness.end();
      visitors.interrupt();
      visitors.join();
    }
  }

  private void visit() {
    RandomGenerator random = new SplittableRandom(SEED);
    List<Event> visit = new ArrayList<>();
    try {
      while (true) {
        if (visit.isEmpty()) {
          Instant now = Instant.now();
          visit.addAll(store.visit(random.nextInt(users), "now" + now.toEpochMilli(), now, random));
        }
        recommender.send(visit.removeLast());
        Thread.sleep(1_000 / EVENTS_PER_SECOND);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private void row(String name, Samples millis) {
    times.row(
        name,
        millis.median(),
        millis.quantile(0.95),
        millis.quantile(0.99),
        millis.quantile(1),
        millis.size());
  }
}
