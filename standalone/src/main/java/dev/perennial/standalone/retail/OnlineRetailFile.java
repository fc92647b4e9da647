package dev.perennial.standalone.retail;

import dev.perennial.standalone.load.EventsFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the UCI Online Retail data set (doi 10.24432/C5BW33) as CSV with the columns {@code
 * InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country}.
 */
final class OnlineRetailFile {
  static final List<String> COLUMNS =
      List.of(
          "InvoiceNo",
          "StockCode",
          "Description",
          "Quantity",
          "InvoiceDate",
          "UnitPrice",
          "CustomerID",
          "Country");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("[yyyy-MM-dd HH:mm:ss][M/d/yyyy H:mm]", Locale.ROOT);

  private OnlineRetailFile() {}

  /**
   * Hands over every row in file order; one that cannot be read goes to {@code unreadable} with its
   * number and what is wrong.
   */
  static void read(Path file, Consumer<OnlineRetailRow> rows, BiConsumer<Long, String> unreadable)
      throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = new InputStreamReader(EventsFile.open(file), StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      refuseOtherFiles(file, parser.getHeaderNames());
      for (CSVRecord record : parser) {
        try {
          rows.accept(row(record));
        } catch (IllegalArgumentException | DateTimeException e) {
          unreadable.accept(record.getRecordNumber(), String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private static void refuseOtherFiles(Path file, List<String> columns) throws IOException {
    if (!columns.containsAll(COLUMNS)) {
      throw new IOException(
          "%s is not the Online Retail file: its columns are %s, not %s"
              .formatted(file, columns, COLUMNS));
    }
  }

  private static OnlineRetailRow row(CSVRecord record) {
    return new OnlineRetailRow(
        record.getRecordNumber(),
        record.get("InvoiceNo").strip(),
        record.get("StockCode").strip().toUpperCase(Locale.ROOT),
        record.get("Description").strip().replaceAll("\\s+", " "),
        Integer.parseInt(record.get("Quantity").strip()),
        LocalDateTime.parse(record.get("InvoiceDate").strip(), TIME),
        new BigDecimal(record.get("UnitPrice").strip()),
        record.get("CustomerID").strip().replaceFirst("\\.0$", ""),
        record.get("Country").strip());
  }
}
