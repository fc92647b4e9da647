package dev.perennial.benchmarks.workload;

import dev.perennial.benchmarks.result.Samples;
import dev.perennial.model.user.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several clients, each of which asks for one user after the other and waits for every answer.
 *
 * @param clients at a time
 * @param answers of each client
 */
public record Clients(int clients, int answers, List<UserId> users, Question question) {
  private static final int STRIDE = 1_009;
  private static final double NANOS_A_MILLI = 1e6;

  public Clients {
    users = List.copyOf(users);
  }

  /** How many milliseconds each answer took. */
  public Samples ask() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Callable<double[]>> all =
          IntStream.range(0, clients)
              .<Callable<double[]>>mapToObj(client -> () -> askAs(client))
              .toList();
      Stream.Builder<double[]> millis = Stream.builder();
      for (Future<double[]> one : threads.invokeAll(all)) {
        millis.add(one.get());
      }
      return new Samples(millis.build().flatMapToDouble(Arrays::stream).toArray());
    }
  }

  private double[] askAs(int client) throws Exception {
    double[] millis = new double[answers];
    for (int i = 0; i < answers; i++) {
      UserId user = users.get((client * STRIDE + i * (2 * client + 1)) % users.size());
      long start = System.nanoTime();
      question.ask(user);
      millis[i] = (System.nanoTime() - start) / NANOS_A_MILLI;
    }
    return millis;
  }

  /** What is asked for a user. */
  @FunctionalInterface
  public interface Question {
    void ask(UserId user) throws Exception;
  }
}
