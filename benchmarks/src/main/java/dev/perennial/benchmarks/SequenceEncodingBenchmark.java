package dev.perennial.benchmarks;

import dev.perennial.benchmarks.workload.SampleUsers;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.dataset.SequenceEncoder;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * Microseconds to make a user's events the network's input, per user of 64 steps.
 *
 * <pre>
 * ./mvnw -B -q -pl benchmarks -am package -DskipTests
 * benchmarks/run jmh SequenceEncodingBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SequenceEncodingBenchmark {
  private static final int STEPS = 64;
  private static final int BATCH = 256;

  private final SampleUsers users = SampleUsers.of(BATCH, STEPS);
  private final SequenceEncoder encoder = users.encoder();
  private final List<Question> questions =
      users.sequences().stream().map(encoder::question).toList();

  /** From the history that the predictor keeps. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public PaddedBatch encode() {
    return PaddedBatch.of(questions.stream().map(encoder::encode).toList());
  }

  /** From the events. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public PaddedBatch numberAndEncode() {
    return PaddedBatch.of(
        users.sequences().stream().map(encoder::question).map(encoder::encode).toList());
  }
}
