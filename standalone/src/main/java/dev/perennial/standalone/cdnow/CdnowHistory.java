package dev.perennial.standalone.cdnow;

import dev.perennial.model.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file's purchases as the import would send them, without sending them. */
public final class CdnowHistory {
  /** The file's first line. */
  public static final String HEADER = String.join(",", CdnowFile.COLUMNS);

  private CdnowHistory() {}

  /**
   * Every purchase in the order of the file.
   *
   * @throws IOException where a row cannot be read; the message says which and why
   */
  public static List<Event> read(Path file) throws IOException {
    List<Event> purchases = new ArrayList<>();
    try {
      CdnowFile.read(
          file,
          row -> purchases.add(row.purchase()),
          (row, problem) -> {
            throw new UncheckedIOException(
                new IOException("%s, row %d: %s".formatted(file, row, problem)));
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return purchases;
  }
}
