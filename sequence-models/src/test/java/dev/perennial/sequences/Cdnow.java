package dev.perennial.sequences;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.perennial.features.sequence.UserSnapshots;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.history.History;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.history.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The CDNOW data set of customer-base analysis: all purchases until June 1998 of those who first
 * bought in the first quarter of 1997. The file knows days; a purchase is put at noon.
 */
public final class Cdnow implements SequenceSource {
  /** Where the file lies beside the project, if it does. */
  public static final Path FILE = Path.of("../../shared/data/cdnow.csv.gz");

  /** The last day that models may see, as the papers have it; 39 weeks follow it. */
  public static final Instant CALIBRATION_END = Instant.parse("1997-09-30T23:59:59Z");

  private static final LocalDate FIRST_DAY = LocalDate.of(1997, 1, 1);
  private static final int CALIBRATION_DAYS = 273;

  private final Map<Integer, List<Purchase>> purchasesByUser;

  private Cdnow(Map<Integer, List<Purchase>> purchasesByUser) {
    this.purchasesByUser = purchasesByUser;
  }

  /** One row of the file; days count from 0 on 1997-01-01. */
  private record Purchase(int row, int user, int day, int pieces, double amount) {

    static Purchase of(String line, int row) {
      String[] fields = line.split(",");
      LocalDate date = LocalDate.parse(fields[1], DateTimeFormatter.BASIC_ISO_DATE);
      return new Purchase(
          row,
          Integer.parseInt(fields[0]),
          Math.toIntExact(ChronoUnit.DAYS.between(FIRST_DAY, date)),
          Integer.parseInt(fields[2]),
          Double.parseDouble(fields[3]));
    }

    Event event() {
      return new Event(
          new EventId("row-%05d".formatted(row)),
          new UserId(String.valueOf(user)),
          EventType.ITEM_PURCHASED,
          FIRST_DAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC),
          new ItemId("cd"),
          pieces,
          BigDecimal.valueOf(amount / pieces).setScale(6, RoundingMode.HALF_EVEN),
          new OrderId(user + "-" + day),
          null,
          null,
          Map.of());
    }
  }

  /** Everyone. */
  public static Cdnow master(Path file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().skip(1).toList();
      return new Cdnow(
          IntStream.range(0, lines.size())
              .mapToObj(row -> Purchase.of(lines.get(row), row))
              .collect(groupingBy(Purchase::user, TreeMap::new, toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The 2,357 users of the papers, drawn as in Fader and Hardie, "Notes on the CDNOW master data
   * set": by week of the first purchase, then by falling value of the purchases of the first 39
   * weeks less those of the first day, then by number; of these every tenth. Equal values differ by
   * the rounding of their sums, so that these must be summed in the order of the file.
   */
  public Cdnow sample() {
    List<List<Purchase>> ordered =
        purchasesByUser.values().stream()
            .sorted(
                Comparator.comparingInt((List<Purchase> user) -> user.getFirst().day() / 7)
                    .thenComparingDouble(user -> -repeatValue(user)))
            .toList();
    Map<Integer, List<Purchase>> sampled = new TreeMap<>();
    for (int place = 9; place < ordered.size(); place += 10) {
      sampled.put(ordered.get(place).getFirst().user(), ordered.get(place));
    }
    return new Cdnow(sampled);
  }

  private static double repeatValue(List<Purchase> user) {
    double all = 0;
    double first = 0;
    for (Purchase purchase : user) {
      all += purchase.day() < CALIBRATION_DAYS ? purchase.amount() : 0;
      first += purchase.day() == user.getFirst().day() ? purchase.amount() : 0;
    }
    return all - first;
  }

  /** Everyone who came back, as if the first day had not been. */
  public Cdnow withoutFirstDays() {
    Map<Integer, List<Purchase>> later = new TreeMap<>();
    purchasesByUser.forEach(
        (user, purchases) -> {
          int first = purchases.getFirst().day();
          later.put(user, purchases.stream().filter(p -> p.day() > first).toList());
        });
    later.values().removeIf(List::isEmpty);
    return new Cdnow(later);
  }

  public int users() {
    return purchasesByUser.size();
  }

  public long rows() {
    return purchasesByUser.values().stream().mapToLong(List::size).sum();
  }

  /** Everyone's purchases, without snapshots. */
  public List<History> histories() {
    return purchasesByUser.entrySet().stream()
        .map(user -> sequence(user.getKey(), user.getValue(), List.of()))
        .map(sequence -> History.of(sequence, item -> Vocabulary.FIRST))
        .toList();
  }

  @Override
  public Stream<UserSequence> read(List<Instant> asOf) {
    return purchasesByUser.entrySet().stream()
        .map(user -> sequence(user.getKey(), user.getValue(), asOf))
        .filter(sequence -> !sequence.events().isEmpty());
  }

  private static UserSequence sequence(int user, List<Purchase> purchases, List<Instant> asOf) {
    List<Event> events = new ArrayList<>();
    for (Purchase purchase : purchases) {
      Event event = purchase.event();
      if (asOf.isEmpty() || !event.occurredAt().isAfter(asOf.getLast())) {
        events.add(event);
      }
    }
    return new UserSequence(
        new UserId(String.valueOf(user)),
        events.size(),
        events,
        UserSnapshots.of(events, item -> null, asOf));
  }
}
