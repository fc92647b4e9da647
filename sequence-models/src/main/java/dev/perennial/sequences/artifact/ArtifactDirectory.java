package dev.perennial.sequences.artifact;

import dev.perennial.model.json.Json;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.member.Members;
import dev.perennial.sequences.network.Weights;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;

/**
 * A model's files: {@code weights.bin}, {@code encoder.json}, {@code members.json}, {@code
 * tuning.json}, {@code provenance.json}, and the checksum of each in {@code checksums.json}; the
 * same of the model's backtest in {@code backtest/}, where there is one.
 */
final class ArtifactDirectory {
  private static final String WEIGHTS = "weights.bin";
  private static final String ENCODER = "encoder.json";
  private static final String MEMBERS = "members.json";
  private static final String BACKTEST = "backtest";
  private static final String TUNING = "tuning.json";
  private static final String PROVENANCE = "provenance.json";
  private static final String CHECKSUMS = "checksums.json";

  private ArtifactDirectory() {}

  /** Writes beside the directory first and moves the whole when it is complete. */
  static void write(Path directory, ModelParts model, Optional<ModelParts> backtest) {
    Path absolute = directory.toAbsolutePath();
    try {
      Path parent = Files.createDirectories(absolute.getParent());
      Path unfinished = Files.createTempDirectory(parent, "." + directory.getFileName());
      write(unfinished, model);
      if (backtest.isPresent()) {
        write(Files.createDirectory(unfinished.resolve(BACKTEST)), backtest.get());
      }
      Files.move(unfinished, absolute, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the model cannot be written to " + absolute, e);
    }
  }

  private static void write(Path folder, ModelParts model) throws IOException {
    Files.write(folder.resolve(ENCODER), Json.write(model.encoder()));
    Files.write(folder.resolve(MEMBERS), Json.write(model.members()));
    Files.write(folder.resolve(TUNING), Json.write(model.tuning()));
    Files.write(folder.resolve(PROVENANCE), Json.write(model.provenance()));
    writeWeights(folder.resolve(WEIGHTS), model.weights());
    Files.write(folder.resolve(CHECKSUMS), Json.write(checksums(folder)));
  }

  private static void writeWeights(Path file, Weights weights) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      weights.write(out);
    }
  }

  /** Where the backtest of a model lies, if it has one. */
  static Optional<Path> backtest(Path directory) {
    return Optional.of(directory.resolve(BACKTEST)).filter(Files::isDirectory);
  }

  static ModelParts read(Path directory) {
    try {
      refuseDamage(directory);
      SequenceEncoder encoder = readJson(directory.resolve(ENCODER), SequenceEncoder.class);
      Provenance provenance = readJson(directory.resolve(PROVENANCE), Provenance.class);
      refuseOtherEncoder(directory, encoder, provenance);
      Members members = readJson(directory.resolve(MEMBERS), Members.class);
      Tuning tuning = readJson(directory.resolve(TUNING), Tuning.class);
      Weights weights = readWeights(directory.resolve(WEIGHTS));
      return new ModelParts(encoder, weights, members, tuning, provenance);
    } catch (NoSuchFileException e) {
      throw new InvalidArtifactException("%s has no %s".formatted(directory, name(e)), e);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new InvalidArtifactException("%s cannot be read: %s".formatted(directory, e), e);
    }
  }

  private static Weights readWeights(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return Weights.read(in);
    }
  }

  private static void refuseDamage(Path directory) throws IOException {
    Checksums written = readJson(directory.resolve(CHECKSUMS), Checksums.class);
    checksums(directory)
        .files()
        .forEach(
            (file, checksum) -> {
              if (!checksum.equals(written.files().get(file))) {
                throw new InvalidArtifactException(
                    "%s is damaged: its checksum is %s, but %s says %s"
                        .formatted(
                            directory.resolve(file),
                            checksum,
                            CHECKSUMS,
                            written.files().get(file)));
              }
            });
  }

  private static void refuseOtherEncoder(
      Path directory, SequenceEncoder encoder, Provenance provenance) {
    String fingerprint = encoder.fingerprint();
    if (!fingerprint.equals(provenance.encoder())) {
      throw new InvalidArtifactException(
          "%s was trained with the encoder %s, but the encoder here is %s: train it anew"
              .formatted(directory, provenance.encoder(), fingerprint));
    }
  }

  private static Checksums checksums(Path directory) throws IOException {
    Map<String, String> checksums = new TreeMap<>();
    for (String file : new String[] {WEIGHTS, ENCODER, MEMBERS, TUNING, PROVENANCE}) {
      CRC32 checksum = new CRC32();
      checksum.update(Files.readAllBytes(directory.resolve(file)));
      checksums.put(file, Long.toHexString(checksum.getValue()));
    }
    return new Checksums(checksums);
  }

  private static <T> T readJson(Path file, Class<T> type) throws IOException {
    return Json.read(Files.readAllBytes(file), type);
  }

  private static String name(NoSuchFileException missing) {
    return String.valueOf(Path.of(missing.getFile()).getFileName());
  }

  /** The checksum of each file, by its name. */
  private record Checksums(Map<String, String> files) {}
}
