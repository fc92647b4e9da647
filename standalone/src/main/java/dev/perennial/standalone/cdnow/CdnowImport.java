package dev.perennial.standalone.cdnow;

import dev.perennial.model.item.Item;
import dev.perennial.model.json.Json;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Progress;
import dev.perennial.standalone.load.EventUpload;
import dev.perennial.standalone.load.EventsFile;
import dev.perennial.standalone.load.UploadCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends the purchases of the file to ingest, then the one item that they are of. */
public final class CdnowImport {
  private static final int PROBLEMS_KEPT = 10;
  private static final Item DISC =
      new Item(CdnowRow.DISC, "Disc", null, "music", null, true, null, Map.of());

  private final SuiteClient suite;
  private final CdnowCounts counts = new CdnowCounts();
  private final List<String> problems = new ArrayList<>();
  private Instant newest = Instant.MIN;

  public CdnowImport(SuiteClient suite) {
    this.suite = suite;
  }

  /** Runs the import; where it breaks off, running it again goes on and repeats nothing. */
  public Result run(Path file) throws IOException {
    UploadCounts uploaded = uploadPurchases(file);
    suite.sendItems(List.of(DISC));
    return new Result(counts, uploaded, newest, List.copyOf(problems));
  }

  private UploadCounts uploadPurchases(Path file) throws IOException {
    try (Progress progress = Progress.of("Import", EventsFile.lines(file) - 1, "rows");
        EventUpload upload = suite.upload(progress)) {
      CdnowFile.read(file, row -> take(row, upload), this::refuse);
      UploadCounts uploaded = upload.finish();
      problems.addAll(upload.problems());
      return uploaded;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void take(CdnowRow row, EventUpload upload) {
    counts.add(row);
    newest = row.occurredAt().isAfter(newest) ? row.occurredAt() : newest;
    try {
      upload.add(Json.write(row.purchase()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuse(long row, String problem) {
    counts.addUnreadable();
    if (problems.size() < PROBLEMS_KEPT) {
      problems.add("row %d: %s".formatted(row, problem));
    }
  }

  /**
   * What an import came to.
   *
   * @param newest when the newest purchase was made; {@link Instant#MIN} where there was none
   * @param problems the first few things that were wrong
   */
  public record Result(
      CdnowCounts counts, UploadCounts uploaded, Instant newest, List<String> problems) {}
}
