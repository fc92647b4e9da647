package dev.perennial.benchmarks.result;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a result comes from.
 *
 * @param commit of the code, where known
 * @param machine in words
 */
public record Origin(LocalDate date, String command, String commit, String machine) {
  private static final int GIBIBYTE_BITS = 30;

  /** The origin of a result of this run; taken at its start, it says how busy the machine was. */
  public static Origin of(Class<?> benchmark, String... arguments) {
    return new Origin(
        LocalDate.now(ZoneOffset.UTC),
        "%sbenchmarks/run %s %s"
            .formatted(heap(), benchmark.getSimpleName(), String.join(" ", arguments)),
        Objects.requireNonNullElse(System.getenv("PERENNIAL_COMMIT"), "unknown"),
        thisMachine());
  }

  private static String heap() {
    String heap = System.getenv("BENCHMARK_HEAP");
    return heap == null ? "" : "BENCHMARK_HEAP=%s ".formatted(heap);
  }

  private static String thisMachine() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %d GiB, %s, JDK %s, load at the start %.1f",
        system.getAvailableProcessors(),
        system.getArch(),
        system.getTotalMemorySize() >> GIBIBYTE_BITS,
        system.getName(),
        Runtime.version(),
        system.getSystemLoadAverage());
  }

  @Override
  public String toString() {
    return "%s, commit %s, `%s`  %n%s".formatted(date, commit, command.strip(), machine);
  }
}
