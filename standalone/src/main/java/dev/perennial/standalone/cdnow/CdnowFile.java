package dev.perennial.standalone.cdnow;

import dev.perennial.standalone.load.EventsFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the CDNOW master data set (Fader and Hardie) as CSV with the columns {@code
 * customer_id,date,cds,amount}: all purchases until June 1998 of those who first bought in the
 * first quarter of 1997.
 */
final class CdnowFile {
  static final List<String> COLUMNS = List.of("customer_id", "date", "cds", "amount");

  private CdnowFile() {}

  /**
   * Hands over every row in file order; one that cannot be read goes to {@code unreadable} with its
   * number and what is wrong.
   */
  static void read(Path file, Consumer<CdnowRow> rows, BiConsumer<Long, String> unreadable)
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
          "%s is not the CDNOW file: its columns are %s, not %s".formatted(file, columns, COLUMNS));
    }
  }

  private static CdnowRow row(CSVRecord record) {
    return new CdnowRow(
        record.getRecordNumber(),
        record.get("customer_id").strip(),
        LocalDate.parse(record.get("date").strip(), DateTimeFormatter.BASIC_ISO_DATE),
        Integer.parseInt(record.get("cds").strip()),
        new BigDecimal(record.get("amount").strip()));
  }
}
