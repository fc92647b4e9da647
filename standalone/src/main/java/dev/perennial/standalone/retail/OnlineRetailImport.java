package dev.perennial.standalone.retail;

import dev.perennial.model.event.Event;
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

/** Sends the purchases of the file to ingest, then the catalogue and the customers they name. */
public final class OnlineRetailImport {
  private static final int PROBLEMS_KEPT = 10;

  private final SuiteClient suite;
  private final OnlineRetailCounts counts = new OnlineRetailCounts();
  private final OnlineRetailCatalogue catalogue = new OnlineRetailCatalogue();
  private final List<String> problems = new ArrayList<>();
  private Instant newest = Instant.MIN;

  public OnlineRetailImport(SuiteClient suite) {
    this.suite = suite;
  }

  /** Runs the import; where it breaks off, running it again goes on and repeats nothing. */
  public Result run(Path file) throws IOException {
    UploadCounts uploaded = uploadPurchases(file);
    suite.sendItems(catalogue.items());
    suite.sendUsers(catalogue.users());
    return new Result(counts, uploaded, newest, List.copyOf(problems));
  }

  private UploadCounts uploadPurchases(Path file) throws IOException {
    try (Progress progress = Progress.of("Import", EventsFile.lines(file) - 1, "rows");
        EventUpload upload = suite.upload(progress)) {
      OnlineRetailFile.read(
          file, row -> take(row, upload, progress), (row, problem) -> refuse(row, problem));
      UploadCounts uploaded = upload.finish();
      problems.addAll(upload.problems());
      return uploaded;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void take(OnlineRetailRow row, EventUpload upload, Progress progress) {
    counts.add(row);
    if (row.kind() != RowKind.PURCHASE) {
      progress.step(1);
      return;
    }
    catalogue.add(row);
    Event purchase = OnlineRetailEvents.purchase(row);
    newest = purchase.occurredAt().isAfter(newest) ? purchase.occurredAt() : newest;
    try {
      upload.add(Json.write(purchase));
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
      OnlineRetailCounts counts, UploadCounts uploaded, Instant newest, List<String> problems) {}
}
