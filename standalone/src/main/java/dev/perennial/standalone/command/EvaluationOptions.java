package dev.perennial.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every evaluation is told: what to read, and where to write what it found. */
final class EvaluationOptions {
  @Option(
      names = "--data",
      paramLabel = "DATA",
      description =
          "a store's directory; or, with no suite to start, a file (UCI Online Retail, CDNOW,"
              + " events as NDJSON, or one user a line with the items in their order; .gz or not)"
              + " or simulator:USERS (default: ${DEFAULT-VALUE})")
  private String data = "data/store";

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "write the report there, as HTML with plots, and beside it as Markdown (default: in the"
              + " store's directory or here)")
  private @Nullable Path file;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  String data() {
    return data;
  }

  /**
   * The store's directory.
   *
   * @throws IOException where there is none
   */
  Path directory() throws IOException {
    Path directory = Path.of(data);
    if (Files.notExists(directory)) {
      throw new IOException(
          "%s: there is no such file and no such store; import one, or try --data simulator:2000"
              .formatted(data));
    }
    return directory;
  }

  /** Where the report belongs; under its usual name where nothing was said. */
  Path report(String usual) {
    if (file != null) {
      return file;
    }
    return Files.isDirectory(Path.of(data)) ? Path.of(data).resolve(usual) : Path.of(usual);
  }

  /** What was typed. */
  String command() {
    return "./perennial "
        + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
  }
}
