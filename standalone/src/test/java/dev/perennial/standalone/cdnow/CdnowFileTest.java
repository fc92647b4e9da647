package dev.perennial.standalone.cdnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdnowFileTest {
  private static final String HEADER = "customer_id,date,cds,amount\n";

  @TempDir Path directory;

  @Test
  void aRowIsAPurchaseOnItsDay() throws IOException {
    Event purchase = read("2,19970112,5,77.0\n").getFirst().purchase();

    assertThat(purchase.eventId().value()).isEqualTo("cdnow-1");
    assertThat(purchase.userId().value()).isEqualTo("2");
    assertThat(purchase.occurredAt()).isEqualTo(Instant.parse("1997-01-12T00:00:00Z"));
    assertThat(purchase.quantity()).isEqualTo(5);
    assertThat(purchase.value()).isCloseTo(77, within(1e-9));
  }

  @Test
  void theAmountIsKeptWhereDiscsDoNotDivideIt() throws IOException {
    assertThat(read("564,19970124,7,99.99\n").getFirst().purchase().value())
        .isCloseTo(99.99, within(1e-5));
  }

  @Test
  void rowsOfADayAreOneOrderAndRepeatedRowsStayTwoPurchases() throws IOException {
    List<Event> purchases =
        read("1668,19970731,1,9.77\n1668,19970731,1,9.77\n1668,19970801,1,9.77\n").stream()
            .map(CdnowRow::purchase)
            .toList();

    assertThat(purchases).extracting(Event::eventId).doesNotHaveDuplicates();
    assertThat(purchases.get(0).orderId()).isEqualTo(purchases.get(1).orderId());
    assertThat(purchases.get(2).orderId()).isNotEqualTo(purchases.get(0).orderId());
  }

  @Test
  void keepsAPurchaseForNothing() throws IOException {
    CdnowRow row = read("1101,19970105,1,0.0\n").getFirst();

    assertThat(row.isFree()).isTrue();
    assertThat(row.purchase().value()).isZero();
  }

  @Test
  void namesRowsThatCannotBeReadAndGoesOn() throws IOException {
    List<String> problems = new ArrayList<>();
    List<CdnowRow> rows = new ArrayList<>();

    CdnowFile.read(
        file(
            "1,19970101,many,9.0\n1,19970101,0,9.0\n1,1997,1,9.0\n1,19970101,1,-9\n1,19970101,1,9\n"),
        rows::add,
        (row, problem) -> problems.add(row + ": " + problem));

    assertThat(problems)
        .extracting(problem -> problem.charAt(0))
        .containsExactly('1', '2', '3', '4');
    assertThat(problems.getFirst()).contains("many");
    assertThat(rows).extracting(CdnowRow::number).containsExactly(5L);
  }

  @Test
  void refusesAnotherFileByItsColumns() throws IOException {
    Path other = Files.writeString(directory.resolve("other.csv"), "id,name\n1,x\n");

    assertThatThrownBy(() -> CdnowFile.read(other, row -> {}, (row, problem) -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not the CDNOW file")
        .hasMessageContaining("[id, name]");
  }

  private List<CdnowRow> read(String lines) throws IOException {
    List<CdnowRow> rows = new ArrayList<>();
    CdnowFile.read(
        file(lines),
        rows::add,
        (row, problem) -> {
          throw new AssertionError(problem);
        });
    return rows;
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(directory.resolve("cdnow.csv"), HEADER + lines);
  }
}
