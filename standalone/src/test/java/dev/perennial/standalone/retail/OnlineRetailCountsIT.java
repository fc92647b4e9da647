package dev.perennial.standalone.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The whole file, where it lies beside the checkout. */
class OnlineRetailCountsIT {
  private static final Path FILE = Path.of("../../shared/data/online-retail.csv.gz");

  @Test
  void countsEveryRowByReason() throws IOException {
    assumeTrue(Files.exists(FILE), "skipped: there is no " + FILE);
    OnlineRetailCounts counts = new OnlineRetailCounts();
    OnlineRetailCatalogue catalogue = new OnlineRetailCatalogue();

    OnlineRetailFile.read(
        FILE,
        row -> {
          counts.add(row);
          if (row.kind() == RowKind.PURCHASE) {
            catalogue.add(row);
          }
        },
        (row, problem) -> counts.addUnreadable());

    assertThat(counts.rows()).isEqualTo(541_909);
    assertThat(counts.of(RowKind.UNREADABLE)).isZero();
    assertThat(counts.of(RowKind.NO_CUSTOMER)).isEqualTo(135_080);
    assertThat(counts.of(RowKind.CANCELLATION)).isEqualTo(8_905);
    assertThat(counts.of(RowKind.NO_QUANTITY)).isZero();
    assertThat(counts.of(RowKind.NO_PRICE)).isEqualTo(40);
    assertThat(counts.of(RowKind.PURCHASE)).isEqualTo(397_884);
    assertThat(counts.cancellations()).isEqualTo(9_288);
    assertThat(counts.writeOffs()).isEqualTo(1_336);
    assertThat(counts.badDebts()).isEqualTo(3);
    assertThat(counts.customers()).isEqualTo(4_338);
    assertThat(counts.invoices()).isEqualTo(18_532);
    assertThat(counts.revenue()).isEqualByComparingTo(new BigDecimal("8911407.904"));
    assertThat(catalogue.users()).hasSize(4_338);
    assertThat(catalogue.items()).hasSizeGreaterThan(3_600);
  }
}
