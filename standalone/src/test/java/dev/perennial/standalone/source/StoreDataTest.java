package dev.perennial.standalone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreDataTest {
  private static final String RETAIL =
      """
      InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
      536365,85123a,WHITE MUG,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
      C536366,85123A,WHITE MUG,-6,2010-12-02 08:26:00,2.55,17850.0,United Kingdom
      536367,22423,RED MUG,1,2011-07-01 09:00:00,1.50,13047.0,France
      """;

  @TempDir Path directory;

  @Test
  void knowsOnlineRetailByItsColumns() throws IOException {
    StoreData store = StoreData.read(file("any-name.csv", RETAIL).toString());

    assertThat(events(store))
        .extracting(event -> event.userId().value(), event -> event.itemId().value())
        .containsExactly(tuple("13047", "22423"), tuple("17850", "85123A"));
    assertThat(store.catalogue().items()).hasSize(2);
    assertThat(store.first()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
    assertThat(store.last()).isEqualTo(Instant.parse("2011-07-01T08:00:00Z"));
    assertThat(store.usualHorizon()).isEqualTo(Duration.ofDays(90));
    assertThat(store.usualSplits(store.usualHorizon()))
        .hasSize(5)
        .contains(Instant.parse("2011-09-11T00:00:00Z"));
    assertThat(store.description()).contains("UCI Online Retail", "2 events of 2 users");
    assertThat(store.hash()).hasSize(64);
  }

  @Test
  void readsADayOfDiscsAsAnOrder() throws IOException {
    StoreData store =
        StoreData.read(
            file(
                    "cdnow.csv",
                    """
                    customer_id,date,cds,amount
                    2,19970112,5,77.0
                    2,19970112,1,12.0
                    1,19970101,3,0.0
                    """)
                .toString());

    assertThat(events(store))
        .extracting(event -> event.userId().value(), Event::occurredAt, Event::value)
        .containsExactly(
            tuple("1", Instant.parse("1997-01-01T00:00:00Z"), 0.0),
            tuple("2", Instant.parse("1997-01-12T00:00:00Z"), 77.0),
            tuple("2", Instant.parse("1997-01-12T00:00:00Z"), 12.0));
    assertThat(store.usualHorizon()).isEqualTo(Duration.ofDays(39 * 7));
    assertThat(store.usualSplits(store.usualHorizon()))
        .containsExactly(Instant.parse("1997-10-01T00:00:00Z"));
  }

  @Test
  void readsEventsOncePackedOrNot() throws IOException {
    String line =
        """
        {"eventId":"e1","userId":"u1","type":"SESSION_STARTED","occurredAt":"2026-01-01T00:00:00Z"}
        """;
    Path packed = directory.resolve("events.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write((line + "\n" + line).getBytes(StandardCharsets.UTF_8));
    }

    StoreData store = StoreData.read(packed.toString());

    assertThat(events(store)).hasSize(1);
    assertThat(store.usualSplits(Duration.ofDays(30)))
        .containsExactly(Instant.parse("2025-12-02T00:00:00Z"));
  }

  @Test
  void readsAUserALineWithTheItemsInTheirOrder() throws IOException {
    StoreData store = StoreData.read(file("beauty.txt", "1 7 5 9 4\n2 5 7 8\n").toString());

    assertThat(store.isTimed()).isFalse();
    assertThat(store.users())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .extracting(event -> event.itemId().value())
                    .containsExactly("7", "5", "9", "4"),
            second ->
                assertThat(second)
                    .extracting(event -> event.itemId().value())
                    .containsExactly("5", "7", "8"));
    assertThat(store.users())
        .extracting(events -> events.getLast().occurredAt())
        .containsOnly(store.last());
    assertThat(store.first()).isEqualTo(store.last().minus(Duration.ofDays(3)));
  }

  @Test
  void knowsOfAUserAtAnInstantOnlyWhatHadHappened() throws IOException {
    Instant before = Instant.parse("2010-12-31T00:00:00Z");
    Instant after = Instant.parse("2011-07-31T00:00:00Z");
    StoreData store = StoreData.read(file("retail.csv", RETAIL).toString());

    List<UserSequence> sequences = store.sequences().read(List.of(before, after)).toList();

    assertThat(sequences.getFirst().snapshots()).extracting(Snapshot::asOf).containsExactly(after);
    assertThat(sequences.getLast().snapshots())
        .extracting(Snapshot::asOf)
        .containsExactly(before, after);
    assertThat(store.sequences().read(List.of(before)).toList())
        .extracting(UserSequence::userId)
        .containsExactly(new UserId("17850"));
  }

  @Test
  void asksTheSimulatorForTheTruth() throws IOException {
    StoreData store = StoreData.read("simulator:20");
    Instant split = store.usualSplits(Duration.ofDays(90)).getFirst();
    UserId user = events(store).getFirst().userId();

    assertThat(store.isSimulated()).isTrue();
    assertThat(store.churn(user, split, Duration.ofDays(90))).isBetween(0.0, 1.0);
    assertThat(store.churn(user, split, Duration.ofDays(1)))
        .isGreaterThan(store.churn(user, split, Duration.ofDays(90)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"simulator:", "simulator:0", "simulator:many", "simulator:-3"})
  void namesANumberOfUsersThatIsNone(String data) {
    assertThatIOException()
        .isThrownBy(() -> StoreData.read(data))
        .withMessageContaining(data)
        .withMessageContaining("simulator:2000");
  }

  @Test
  void namesWhatAnUnknownFileBeginsWithAndWhatIsKnown() throws IOException {
    Path other = file("other.csv", "id,name\n1,x\n");

    assertThatIOException()
        .isThrownBy(() -> StoreData.read(other.toString()))
        .withMessageContaining("other.csv")
        .withMessageContaining("'id,name'")
        .withMessageContaining("UCI Online Retail")
        .withMessageContaining("customer_id,date,cds,amount")
        .withMessageContaining("eventId");
  }

  @Test
  void namesTheRowThatCannotBeRead() throws IOException {
    Path broken = file("cdnow.csv", "customer_id,date,cds,amount\n1,19970101,1,many\n");

    assertThatIOException()
        .isThrownBy(() -> StoreData.read(broken.toString()))
        .withMessageContaining("row 1");
  }

  private static List<Event> events(StoreData store) {
    return store
        .sequences()
        .read(List.of(store.last()))
        .flatMap(one -> one.events().stream())
        .toList();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
