package dev.perennial.standalone.command;

import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.training.TrainingSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a model is trained; what is not given is as by default. */
final class ModelOptions {
  @Option(names = "--encoder", description = "${COMPLETION-CANDIDATES} (default: TRANSFORMER)")
  private @Nullable EncoderKind encoder;

  @Option(
      names = "--split",
      paramLabel = "DATE",
      description = "learn from nothing after the start of this day, such as 2011-09-09")
  private @Nullable LocalDate split;

  @Option(names = "--epochs", paramLabel = "N", description = "at most so many epochs")
  private @Nullable Integer epochs;

  @Option(names = "--horizon", paramLabel = "DAYS", description = "how far to look ahead")
  private @Nullable Integer horizonDays;

  @Option(names = "--seed", paramLabel = "N", description = "of everything left to chance")
  private @Nullable Long seed;

  /** The body of {@code POST /v1/models:train}. */
  Map<String, Object> request() {
    Map<String, Object> request = new HashMap<>();
    put(request, "encoder", encoder);
    put(request, "split", split == null ? null : startOf(split));
    put(request, "epochs", epochs);
    put(request, "horizonDays", horizonDays);
    put(request, "seed", seed);
    return request;
  }

  TrainingSettings settings() {
    TrainingSettings settings = TrainingSettings.defaults();
    settings = encoder == null ? settings : settings.withEncoder(encoder);
    settings = epochs == null ? settings : settings.withEpochs(epochs);
    settings = horizonDays == null ? settings : settings.withHorizon(Duration.ofDays(horizonDays));
    return seed == null ? settings : settings.withSeed(seed);
  }

  /** The split asked for, or the newest one whose outcome is known. */
  Instant splitOf(Instant now) {
    return split == null ? now.minus(settings().horizon()) : startOf(split);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static void put(Map<String, Object> request, String name, @Nullable Object value) {
    if (value != null) {
      request.put(name, value);
    }
  }
}
