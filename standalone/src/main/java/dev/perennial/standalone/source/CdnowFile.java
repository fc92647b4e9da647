package dev.perennial.standalone.source;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.standalone.load.EventsFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the CDNOW purchases of a cohort of 1997 (Fader and Hardie) as CSV. A row is an order of
 * some pieces of one item, a disc, at the start of its day; rows that repeat another are orders
 * too, and so are those that cost nothing.
 */
final class CdnowFile {
  static final String HEADER = "customer_id,date,cds,amount";

  private static final ItemId DISC = new ItemId("disc");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private CdnowFile() {}

  static List<Event> read(Path file) throws IOException {
    List<Event> purchases = new ArrayList<>();
    try (Reader reader = new InputStreamReader(EventsFile.open(file), StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
      for (CSVRecord record : parser) {
        purchases.add(purchase(file, record));
      }
    }
    return purchases;
  }

  private static Event purchase(Path file, CSVRecord record) throws IOException {
    try {
      return purchase(record);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException(
          "%s, row %d: %s".formatted(file, record.getRecordNumber(), e.getMessage()), e);
    }
  }

  private static Event purchase(CSVRecord record) {
    String number = "cdnow-" + record.getRecordNumber();
    int pieces = Integer.parseInt(record.get("cds"));
    return new Event(
        new EventId(number),
        new UserId(record.get("customer_id")),
        EventType.ITEM_PURCHASED,
        LocalDate.parse(record.get("date"), DateTimeFormatter.BASIC_ISO_DATE)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant(),
        DISC,
        pieces,
        new BigDecimal(record.get("amount"))
            .divide(BigDecimal.valueOf(pieces), Event.MAX_PRICE_SCALE, RoundingMode.HALF_UP),
        new OrderId(number),
        null,
        null,
        Map.of());
  }
}
