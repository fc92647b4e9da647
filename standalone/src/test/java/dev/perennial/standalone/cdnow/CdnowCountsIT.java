package dev.perennial.standalone.cdnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The whole file, where it lies beside the checkout. */
class CdnowCountsIT {
  private static final Path FILE = Path.of("../../shared/data/cdnow.csv.gz");

  @Test
  void countsEveryRow() throws IOException {
    assumeTrue(Files.exists(FILE), "skipped: there is no " + FILE);
    CdnowCounts counts = new CdnowCounts();

    CdnowFile.read(FILE, counts::add, (row, problem) -> counts.addUnreadable());

    assertThat(counts.rows()).isEqualTo(69_659);
    assertThat(counts.unreadable()).isZero();
    assertThat(counts.free()).isEqualTo(80);
    assertThat(counts.paid()).isEqualTo(69_579);
    assertThat(counts.customers()).isEqualTo(23_570);
    assertThat(counts.orders()).isEqualTo(67_591);
    assertThat(counts.discs()).isEqualTo(167_881);
    assertThat(counts.revenue()).isEqualByComparingTo(new BigDecimal("2500315.63"));
  }
}
