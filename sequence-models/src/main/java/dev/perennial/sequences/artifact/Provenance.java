package dev.perennial.sequences.artifact;

import ai.djl.engine.Engine;
import dev.perennial.sequences.network.NetworkSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a model comes from.
 *
 * @param trainedAt when the training ended
 * @param split nothing after it was seen
 * @param horizonDays how far the model looks ahead
 * @param encoder fingerprint of the encoder that it was trained with
 * @param data hash of the events it was trained on
 * @param users it was trained on
 * @param examples users' instants it was trained on
 * @param settings of the training, by name
 * @param metrics on the validation window, such as {@code auc}, {@code logLoss}, {@code
 *     calibrationError}; empty where there was none
 * @param commit of the code, where known
 */
public record Provenance(
    Instant trainedAt,
    Instant split,
    int horizonDays,
    long seed,
    NetworkSettings network,
    String encoder,
    String data,
    int users,
    int examples,
    Map<String, String> settings,
    Map<String, Double> metrics,
    @Nullable String commit,
    String jdk,
    String djl) {
  public Provenance {
    settings = new TreeMap<>(settings);
    metrics = new TreeMap<>(metrics);
  }

  /** The origin of a model whose training ends now, on this machine. */
  public static Provenance now(
      Instant split,
      Duration horizon,
      long seed,
      NetworkSettings network,
      String encoder,
      String data,
      int users,
      int examples,
      Map<String, String> settings,
      Map<String, Double> metrics) {
    return new Provenance(
        Instant.now(),
        split,
        Math.toIntExact(horizon.toDays()),
        seed,
        network,
        encoder,
        data,
        users,
        examples,
        settings,
        metrics,
        System.getenv("PERENNIAL_COMMIT"),
        Runtime.version().toString(),
        Engine.getDjlVersion());
  }
}
