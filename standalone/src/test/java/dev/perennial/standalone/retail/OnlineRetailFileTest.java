package dev.perennial.standalone.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlineRetailFileTest {
  private static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

  @TempDir Path directory;

  @Test
  void readsARowAndCleansIt() throws IOException {
    List<OnlineRetailRow> rows =
        read("536365,85123a,\"HEART,  WHITE \",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom");

    assertThat(rows).hasSize(1);
    OnlineRetailRow row = rows.getFirst();
    assertThat(row.stockCode()).isEqualTo("85123A");
    assertThat(row.description()).isEqualTo("HEART, WHITE");
    assertThat(row.customerId()).isEqualTo("17850");
    assertThat(row.unitPrice()).isEqualByComparingTo(new BigDecimal("2.55"));
    assertThat(row.kind()).isEqualTo(RowKind.PURCHASE);
  }

  @Test
  void readsTheDatesOfTheSpreadsheetToo() throws IOException {
    List<OnlineRetailRow> rows =
        read("536365,22423,CAKESTAND,6,12/1/2010 8:26,2.55,17850,United Kingdom");

    assertThat(rows.getFirst().invoicedAt()).hasToString("2010-12-01T08:26");
  }

  @Test
  void tellsEachKindOfRow() throws IOException {
    assertThat(kind("536365,22423,X,6,2010-12-01 08:26:00,2.55,,France"))
        .isEqualTo(RowKind.NO_CUSTOMER);
    assertThat(kind("C536365,22423,X,-6,2010-12-01 08:26:00,2.55,17850.0,France"))
        .isEqualTo(RowKind.CANCELLATION);
    assertThat(kind("536365,22423,X,-6,2010-12-01 08:26:00,0,17850.0,France"))
        .isEqualTo(RowKind.NO_QUANTITY);
    assertThat(kind("536365,22423,X,6,2010-12-01 08:26:00,0,17850.0,France"))
        .isEqualTo(RowKind.NO_PRICE);
  }

  @Test
  void namesARowThatCannotBeReadAndGoesOn() throws IOException {
    List<String> problems = new ArrayList<>();
    List<OnlineRetailRow> rows = new ArrayList<>();

    OnlineRetailFile.read(
        file(
            "536365,22423,X,many,2010-12-01 08:26:00,2.55,17850.0,France\n"
                + "536366,22423,X,1,2010-12-01 08:26:00,2.55,17850.0,France\n"),
        rows::add,
        (row, problem) -> problems.add(row + ": " + problem));

    assertThat(problems).singleElement().asString().startsWith("1: ").contains("many");
    assertThat(rows).hasSize(1);
  }

  @Test
  void refusesAnotherFileByItsColumns() throws IOException {
    Path other = Files.writeString(directory.resolve("other.csv"), "id,name\n1,x\n");

    assertThatThrownBy(() -> OnlineRetailFile.read(other, row -> {}, (row, problem) -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not the Online Retail file")
        .hasMessageContaining("[id, name]");
  }

  private RowKind kind(String line) throws IOException {
    return read(line).getFirst().kind();
  }

  private List<OnlineRetailRow> read(String lines) throws IOException {
    List<OnlineRetailRow> rows = new ArrayList<>();
    OnlineRetailFile.read(
        file(lines),
        rows::add,
        (row, problem) -> {
          throw new AssertionError(problem);
        });
    return rows;
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(directory.resolve("retail.csv"), HEADER + lines);
  }
}
