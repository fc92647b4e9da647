package dev.perennial.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.SuiteAddresses;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsFileImportTest {
  @TempDir Path directory;

  private FakeIngest ingest;
  private SuiteClient suite;

  @BeforeEach
  void start() throws IOException {
    ingest = new FakeIngest();
    suite =
        new SuiteClient(new SuiteAddresses(Map.of(Service.EVENT_INGEST, ingest.port()), Map.of()));
  }

  @AfterEach
  void stop() {
    suite.close();
    ingest.close();
  }

  @Test
  void sendsEveryLineAsItIs() throws IOException {
    EventsFileImport.Result result =
        run(file("events.ndjson", visit("e1", "2026-01-01") + visit("e2", "2026-01-02")));

    assertThat(result.uploaded()).isEqualTo(new UploadCounts(2, 0, 0));
    assertThat(result.problems()).isEmpty();
    assertThat(ingest.taken())
        .extracting(event -> event.get("eventId").asString())
        .containsExactly("e1", "e2");
    assertThat(ingest.taken().getFirst().get("mood").asString()).isEqualTo("sunny");
  }

  @Test
  void remembersTheNewestEventInWhateverOrder() throws IOException {
    EventsFileImport.Result result =
        run(
            file(
                "events.ndjson",
                visit("e1", "2026-01-01") + visit("e2", "2026-03-01") + visit("e3", "2026-02-01")));

    assertThat(result.newest()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
  }

  @Test
  void readsAPackedFile() throws IOException {
    Path packed = directory.resolve("events.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(visit("e1", "2026-01-01").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(run(packed).uploaded().accepted()).isEqualTo(1);
  }

  @Test
  void namesTheLinesThatAreNoEventsAndGoesOn() throws IOException {
    EventsFileImport.Result result =
        run(
            file(
                "events.ndjson",
                visit("e1", "2026-01-01")
                    + "hello\n"
                    + "\n"
                    + "{\"eventId\":\"e2\",\"userId\":\"u1\"}\n"
                    + "null\n"
                    + visit("e3", "2026-01-03")));

    assertThat(result.uploaded()).isEqualTo(new UploadCounts(2, 0, 3));
    assertThat(result.problems()).hasSize(3);
    assertThat(result.problems().get(0)).startsWith("line 2: ");
    assertThat(result.problems().get(1)).startsWith("line 4: ").contains("type is missing");
    assertThat(result.problems().get(2)).isEqualTo("line 5: null is no event");
    assertThat(ingest.taken()).hasSize(2);
  }

  @Test
  void countsAllBadLinesButNamesOnlyTheFirstFew() throws IOException {
    EventsFileImport.Result result = run(file("events.ndjson", "hello\n".repeat(25)));

    assertThat(result.uploaded()).isEqualTo(new UploadCounts(0, 0, 25));
    assertThat(result.problems()).hasSize(10).last().asString().startsWith("line 10: ");
    assertThat(result.newest()).isEqualTo(Instant.MIN);
    assertThat(ingest.requests()).isEmpty();
  }

  @Test
  void passesOnWhatIngestRejects() throws IOException {
    ingest.next(
        202,
        """
        {"accepted":0,"repeated":0,"rejected":1,
         "results":[{"eventId":"e1","errors":[{"code":"IN_THE_FUTURE"}]}]}
        """);

    EventsFileImport.Result result = run(file("events.ndjson", visit("e1", "2999-01-01")));

    assertThat(result.uploaded()).isEqualTo(new UploadCounts(0, 0, 1));
    assertThat(result.problems()).singleElement().asString().contains("IN_THE_FUTURE");
  }

  @Test
  void refusesAFileThatIsNotThereByItsName() {
    Path missing = directory.resolve("missing.ndjson");

    assertThatThrownBy(() -> run(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing + ": there is no such file to read");
    assertThatThrownBy(() -> run(directory))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(directory + ": there is no such file to read");
  }

  private EventsFileImport.Result run(Path file) throws IOException {
    return new EventsFileImport(suite).run(file);
  }

  private Path file(String name, String lines) throws IOException {
    return Files.writeString(directory.resolve(name), lines);
  }

  private static String visit(String id, String day) {
    return """
        {"eventId":"%s","userId":"u1","type":"SESSION_STARTED","occurredAt":"%sT12:00:00Z","mood":"sunny"}
        """
        .formatted(id, day);
  }
}
