package dev.perennial.benchmarks;

import dev.perennial.sequences.statistic.BgNbd;
import dev.perennial.sequences.statistic.GammaGamma;
import dev.perennial.sequences.statistic.ParetoNbd;
import dev.perennial.sequences.statistic.PurchaseModel;
import dev.perennial.sequences.statistic.PurchaseSummary;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds for all that a purchase model says of a user: alive, orders and none within 90 days,
 * and the value of an order.
 *
 * <pre>
 * ./mvnw -B -q -pl benchmarks -am package -DskipTests
 * benchmarks/run jmh PurchaseStatisticsBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PurchaseStatisticsBenchmark {
  private static final int USERS = 1_000;
  private static final double DAYS = 90;

  private final PurchaseModel paretoNbd = new ParetoNbd(0.55, 74, 0.61, 82, true);
  private final PurchaseModel bgNbd = new BgNbd(0.24, 31, 0.79, 2.43, true);
  private final GammaGamma gammaGamma = new GammaGamma(6.25, 3.74, 15.44, true);
  private final List<PurchaseSummary> users = users(new Random(42));

  private static List<PurchaseSummary> users(Random random) {
    return IntStream.range(0, USERS)
        .mapToObj(
            user -> {
              int repeats = (int) -Math.round(3 * Math.log1p(-random.nextDouble()));
              double age = 1 + 364 * random.nextDouble();
              double recency = repeats == 0 ? 0 : age * random.nextDouble();
              return new PurchaseSummary(repeats, recency, age, 35);
            })
        .toList();
  }

  @Benchmark
  @OperationsPerInvocation(USERS)
  public double paretoNbd() {
    return answers(paretoNbd);
  }

  @Benchmark
  @OperationsPerInvocation(USERS)
  public double bgNbd() {
    return answers(bgNbd);
  }

  private double answers(PurchaseModel model) {
    double sum = 0;
    for (PurchaseSummary user : users) {
      sum +=
          model.probabilityAlive(user)
              + model.expectedOrders(user, DAYS)
              + model.probabilityOfNone(user, DAYS)
              + gammaGamma.expectedOrderValue(user);
    }
    return sum;
  }
}
