package dev.perennial.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.perennial.benchmarks.result.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Customers who come at their own time, asked about over HTTP by a process of its own, as a
 * storefront's backend is one: what it throws away is nothing for the service to collect.
 */
public final class Customers implements AutoCloseable {
  private static final String WARM = "warm";
  private static final long SEED = 1;

  private final Process process;
  private final BufferedReader words;

  private Customers(Process process) {
    this.process = process;
    this.words = process.inputReader(UTF_8);
  }

  /**
   * Lets them come.
   *
   * @param question about a customer, with {@code %s} for who it is
   * @param users of whom anybody is as likely to come
   * @param perSecond how many come, at even distances
   * @param warmUp for how long nothing is measured
   * @param length for how long it is
   */
  public static Customers come(
      String question, int users, int perSecond, Duration warmUp, Duration length)
      throws IOException {
    return new Customers(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Customers.class.getName(),
                question,
                String.valueOf(users),
                String.valueOf(perSecond),
                String.valueOf(warmUp.toSeconds()),
                String.valueOf(length.toSeconds()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Waits until they are measured. */
  public void awaitWarm() throws IOException {
    String word = words.readLine();
    if (!WARM.equals(word)) {
      throw new IOException("the customers went away: " + word);
    }
  }

  /** Waits until all of them were answered, and says how many milliseconds each waited. */
  public Samples answered() {
    return new Samples(words.lines().mapToDouble(Double::parseDouble).toArray());
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** The process: question, users, a second, seconds to warm up, seconds. */
  public static void main(String[] arguments) throws Exception {
    int users = Integer.parseInt(arguments[1]);
    int perSecond = Integer.parseInt(arguments[2]);
    RandomGenerator random = new SplittableRandom(SEED);
    try (HttpClient http = HttpClient.newHttpClient()) {
      Answers answers = new Answers(http);
      ask(arguments[0], answers, users, new OpenLoop(perSecond, seconds(arguments[3])), random);
      System.out.println(WARM);
      Samples samples =
          ask(arguments[0], answers, users, new OpenLoop(perSecond, seconds(arguments[4])), random);
      Arrays.stream(samples.sorted()).forEach(System.out::println);
    }
  }

  private static Duration seconds(String number) {
    return Duration.ofSeconds(Long.parseLong(number));
  }

  /** Draws who comes before anybody does: many threads ask, and chance is for one. */
  private static Samples ask(
      String question, Answers answers, int users, OpenLoop loop, RandomGenerator random)
      throws Exception {
    int[] drawn = random.ints(loop.calls(), 0, users).toArray();
    return loop.run(
        number ->
            answers.bytes(URI.create(question.formatted(LargeStore.user(drawn[number]).value()))));
  }
}
