package dev.perennial.standalone.retail;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The file's purchases and catalogue as the import would send them, without sending them. */
public final class OnlineRetailHistory {
  private OnlineRetailHistory() {}

  /** Whether a file with these columns is the Online Retail file. */
  public static boolean hasColumns(List<String> columns) {
    return columns.containsAll(OnlineRetailFile.COLUMNS);
  }

  /**
   * Hands over every purchase in the order of the file and returns what the shop sold.
   *
   * @throws IOException where the file or a row cannot be read
   */
  public static List<Item> read(Path file, Consumer<Event> purchases) throws IOException {
    OnlineRetailCatalogue catalogue = new OnlineRetailCatalogue();
    try {
      OnlineRetailFile.read(
          file,
          row -> {
            if (row.kind() == RowKind.PURCHASE) {
              catalogue.add(row);
              purchases.accept(OnlineRetailEvents.purchase(row));
            }
          },
          (row, problem) -> {
            throw new UncheckedIOException(
                new IOException("%s, row %d: %s".formatted(file, row, problem)));
          });
      return catalogue.items();
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }
}
