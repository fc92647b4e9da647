package dev.perennial.benchmarks.limit;

import dev.perennial.benchmarks.result.Rate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * One {@code COPY} of the rows that feature-service stored, from memory into a table with the same
 * columns and primary key: no partitions, no search for repeated events, no sequences kept up.
 */
public final class RawCopy {
  private static final String STORED =
      "copy (select * from feature.behavior_event order by occurred_at) to stdout";
  private static final String BARE_TABLE =
      "create table bare_event (like feature.behavior_event including all)";
  private static final String COPY = "copy bare_event from stdin";

  private final String jdbcUrl;

  public RawCopy(String jdbcUrl) {
    this.jdbcUrl = jdbcUrl;
  }

  /** Copies the stored rows, which must be {@code events} many. */
  public double eventsPerSecond(int events) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      ByteArrayOutputStream rows = new ByteArrayOutputStream();
      checkCount(events, copies.copyOut(STORED, rows));
      byte[] bytes = rows.toByteArray();
      statement.execute(BARE_TABLE);
      return Rate.of(events, () -> copyIn(copies, bytes));
    }
  }

  private static void copyIn(CopyManager copies, byte[] rows) {
    try {
      copies.copyIn(COPY, new ByteArrayInputStream(rows));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the rows were not copied", e);
    }
  }

  private static void checkCount(int expected, long stored) {
    if (stored != expected) {
      throw new IllegalStateException("%d events were sent, %d stored".formatted(expected, stored));
    }
  }
}
