package dev.perennial.standalone.suite;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's README, whose commands must work as they stand there. */
final class Readme {
  private static final Path FILE = Path.of("../README.md");
  private static final String OPEN = "```sh\n";
  private static final String CLOSE = "\n```";

  /** A curl that fails where the service refuses. */
  private static final String STRICT =
      "curl() { command curl --silent --show-error --fail-with-body \"$@\"; echo; }\n";

  private Readme() {}

  /** The first block of shell commands below a heading. */
  static String shellBlock(String heading) throws IOException {
    String text = Files.readString(FILE);
    int start = text.indexOf(OPEN, text.indexOf("\n" + heading + "\n")) + OPEN.length();
    return text.substring(start, text.indexOf(CLOSE, start));
  }

  /** Runs the commands in one shell that stops at the first failure. */
  static Outcome run(String commands) throws IOException, InterruptedException {
    assumeTrue(hasCurl(), "skipped: there is no bash or no curl");
    Process shell =
        new ProcessBuilder("bash", "-e", "-c", STRICT + commands).redirectErrorStream(true).start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(shell.waitFor(), output);
  }

  private static boolean hasCurl() throws InterruptedException {
    try {
      return new ProcessBuilder("bash", "-c", "command -v curl").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  record Outcome(int exitCode, String output) {}
}
