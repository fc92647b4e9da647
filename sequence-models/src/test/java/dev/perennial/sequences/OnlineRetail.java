package dev.perennial.sequences;

import dev.perennial.features.sequence.UserSnapshots;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.history.SequenceSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The clean purchases of UCI Online Retail (doi 10.24432/C5BW33) as a source of sequences. */
public final class OnlineRetail implements SequenceSource {
  /** Where the file lies beside the project, if it does. */
  public static final Path FILE = Path.of("../../shared/data/online-retail.csv.gz");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Map<String, List<Event>> eventsByUser = new TreeMap<>();

  public OnlineRetail(Path file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.readLine();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(fields(line), number++);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    eventsByUser.values().forEach(events -> events.sort(Event.IN_SEQUENCE));
  }

  private void add(List<String> fields, int number) {
    String invoice = fields.get(0);
    int quantity = Integer.parseInt(fields.get(3));
    BigDecimal price = new BigDecimal(fields.get(5));
    String customer = fields.get(6);
    if (customer.isEmpty() || invoice.startsWith("C") || quantity <= 0 || price.signum() <= 0) {
      return;
    }
    eventsByUser
        .computeIfAbsent(customer, unseen -> new ArrayList<>())
        .add(
            new Event(
                new EventId("line-%07d".formatted(number)),
                new UserId(customer),
                EventType.ITEM_PURCHASED,
                LocalDateTime.parse(fields.get(4), TIME).toInstant(ZoneOffset.UTC),
                new ItemId(fields.get(1).toUpperCase(Locale.ROOT)),
                quantity,
                price,
                new OrderId(invoice),
                null,
                null,
                Map.of()));
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  public long lines() {
    return eventsByUser.values().stream().mapToLong(List::size).sum();
  }

  public int users() {
    return eventsByUser.size();
  }

  @Override
  public Stream<UserSequence> read(List<Instant> asOf) {
    return eventsByUser.entrySet().stream()
        .map(entry -> sequence(entry.getKey(), entry.getValue(), asOf))
        .filter(sequence -> !sequence.events().isEmpty());
  }

  private static UserSequence sequence(String user, List<Event> all, List<Instant> asOf) {
    List<Event> events =
        all.stream().filter(event -> !event.occurredAt().isAfter(asOf.getLast())).toList();
    return new UserSequence(
        new UserId(user), events.size(), events, UserSnapshots.of(events, item -> null, asOf));
  }
}
