package dev.perennial.standalone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The real files, where they lie beside the project. */
class KnownFilesIT {
  private static final Path DATA = Path.of("../../shared/data");

  @Test
  void readsEveryPurchaseOfOnlineRetail() throws IOException {
    assertThat(read("online-retail.csv.gz").description())
        .contains("397,884 events of 4,338 users", "2010-12-01", "2011-12-09");
  }

  @Test
  void readsEveryPurchaseOfCdnow() throws IOException {
    assertThat(read("cdnow.csv.gz").description())
        .contains("69,659 events of 23,570 users", "1997-01-01", "1998-06-30");
  }

  private static StoreData read(String name) throws IOException {
    Path file = DATA.resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file + " to read");
    return StoreData.read(file.toString());
  }
}
