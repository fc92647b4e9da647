package dev.perennial.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerennialCommandTest {
  @TempDir Path directory;

  private final PrintStream standardOut = System.out;
  private final PrintStream standardError = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(standardOut);
    System.setErr(standardError);
  }

  @Test
  void explainsItself() {
    assertThat(PerennialCommand.run("--help")).isZero();
    assertThat(text(out)).contains("demo", "import", "train", "evaluate", "serve");
  }

  @Test
  void saysItsVersion() {
    assertThat(PerennialCommand.run("--version")).isZero();
    assertThat(text(out)).contains("Perennial ", "JDK " + Runtime.version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xyz", "demo --users many", "train --encoder ORACLE", "import", "evaluate"})
  void answersAWrongQuestionWithItsUsage(String command) {
    assertThat(PerennialCommand.run(command.split(" "))).isEqualTo(2);
    assertThat(text(error)).contains("Usage: perennial");
  }

  @Test
  void offersTheCommandThatWasMeant() {
    assertThat(PerennialCommand.run("trian")).isEqualTo(2);
    assertThat(text(error)).contains("'trian'", "Did you mean: perennial train");
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "online-retail", "cdnow"})
  void namesAFileThatIsNotThereBeforeAnythingStarts(String kind) {
    Path data = directory.resolve("data");
    Path missing = directory.resolve("missing.ndjson");

    int code = PerennialCommand.run("import", kind, missing.toString(), "--data", data.toString());

    assertThat(code).isEqualTo(1);
    assertThat(text(error).lines()).containsExactly(missing + ": there is no such file to read");
    assertThat(text(out)).isEmpty();
    assertThat(data).doesNotExist();
  }

  @Test
  void namesInOneLineAFileThatCannotBeEvaluated() throws Exception {
    Path file = Files.writeString(directory.resolve("sales.csv"), "when,who\n");

    int code = PerennialCommand.run("evaluate", "lifecycle", "--data", file.toString());

    assertThat(code).isEqualTo(1);
    assertThat(text(error).lines())
        .singleElement()
        .asString()
        .contains("sales.csv", "'when,who'", "UCI Online Retail", "CDNOW");
  }

  @Test
  void startsNothingForAStoreThatIsNotThere() {
    Path missing = directory.resolve("missing");

    int code = PerennialCommand.run("evaluate", "lifecycle", "--data", missing.toString());

    assertThat(code).isEqualTo(1);
    assertThat(text(error)).contains(missing + ": there is no such file and no such store");
    assertThat(missing).doesNotExist();
  }

  @Test
  void saysInOneLineThatTheDemoIsOfAnotherSize() throws Exception {
    Files.writeString(
        directory.resolve("demo.json"),
        "{\"users\":200,\"end\":\"2026-01-01T00:00:00Z\",\"imported\":true}");

    int code = PerennialCommand.run("demo", "--users", "300", "--data", directory.toString());

    assertThat(code).isEqualTo(1);
    assertThat(text(error).lines())
        .singleElement()
        .asString()
        .contains("a demo of 200 users, not 300");
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
