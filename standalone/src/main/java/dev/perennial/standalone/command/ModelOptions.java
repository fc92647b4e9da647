package dev.perennial.standalone.command;

import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.training.TrainingSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a model is trained; what is not given is as by default. */
final class ModelOptions {
  @Option(names = "--encoder", description = "${COMPLETION-CANDIDATES} (default: TRANSFORMER)")
  private @Nullable EncoderKind encoder;

  @Option(names = "--epochs", paramLabel = "N", description = "at most so many epochs")
  private @Nullable Integer epochs;

  @Option(
      names = "--horizon",
      paramLabel = "DAYS",
      converter = Days.class,
      description = "how far to look ahead, such as 90d")
  private @Nullable Integer horizonDays;

  @Option(names = "--seed", paramLabel = "N", description = "of everything left to chance")
  private @Nullable Long seed;

  /** The body of {@code POST /v1/models:train}. */
  Map<String, Object> request() {
    Map<String, Object> request = new HashMap<>();
    put(request, "encoder", encoder);
    put(request, "epochs", epochs);
    put(request, "horizonDays", horizonDays);
    put(request, "seed", seed);
    return request;
  }

  /**
   * What was asked for, and the defaults.
   *
   * @param usualHorizon where none was asked for
   */
  TrainingSettings settings(Duration usualHorizon) {
    TrainingSettings base = TrainingSettings.defaults();
    return base.change()
        .encoder(encoder == null ? base.shape().encoder() : encoder)
        .epochs(epochs == null ? base.epochs() : epochs)
        .horizon(horizonDays == null ? usualHorizon : Duration.ofDays(horizonDays))
        .seed(seed == null ? base.seed() : seed)
        .build();
  }

  private static void put(Map<String, Object> request, String name, @Nullable Object value) {
    if (value != null) {
      request.put(name, value);
    }
  }

  /** Days with or without their unit: {@code 90d} or {@code 90}. */
  static final class Days implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      if (!value.matches("\\d{1,4}d?")) {
        throw new TypeConversionException(
            "'%s' is no number of days, such as 90d".formatted(value));
      }
      return Integer.valueOf(value.replace("d", ""));
    }
  }
}
