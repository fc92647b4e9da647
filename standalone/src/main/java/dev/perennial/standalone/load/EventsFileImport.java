package dev.perennial.standalone.load;

import dev.perennial.model.event.Event;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sends a file of events, one JSON object a line, to ingest. */
public final class EventsFileImport {
  private static final int PROBLEMS_KEPT = 10;

  private final SuiteClient suite;
  private final List<String> problems = new ArrayList<>();
  private Instant newest = Instant.MIN;
  private long refused;
  private long lines;

  public EventsFileImport(SuiteClient suite) {
    this.suite = suite;
  }

  /** Runs the import; a line that is not an event is counted and named, the others go on. */
  public Result run(Path file) throws IOException {
    try (Progress progress = Progress.of("Import", EventsFile.lines(file), "events");
        EventUpload upload = suite.upload(progress);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(EventsFile.open(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines++;
        if (!line.isBlank()) {
          take(line, upload);
        }
      }
      UploadCounts uploaded = upload.finish().plus(new UploadCounts(0, 0, refused));
      problems.addAll(upload.problems());
      return new Result(uploaded, newest, List.copyOf(problems));
    }
  }

  private void take(String line, EventUpload upload) throws IOException {
    try {
      Event event = EventLine.read(line);
      newest = event.occurredAt().isAfter(newest) ? event.occurredAt() : newest;
    } catch (IllegalArgumentException e) {
      refuse(String.valueOf(e.getMessage()));
      return;
    }
    upload.add(line.getBytes(StandardCharsets.UTF_8));
  }

  private void refuse(String problem) {
    refused++;
    if (problems.size() < PROBLEMS_KEPT) {
      problems.add("line %d: %s".formatted(lines, problem));
    }
  }

  /**
   * What an import came to.
   *
   * @param newest of the events; {@link Instant#MIN} where there was none
   */
  public record Result(UploadCounts uploaded, Instant newest, List<String> problems) {}
}
