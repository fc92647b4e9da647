package dev.perennial.predictor.train;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The right to train, which one instance of the service has at a time: an advisory lock of
 * Postgres, held by a connection of its own. Whatever becomes of the instance, the lock goes with
 * the connection.
 */
final class TrainingLease {
  private static final String LOCK =
      "select pg_try_advisory_lock(hashtext(current_schema() || '.training'))";
  private static final String UNLOCK =
      "select pg_advisory_unlock(hashtext(current_schema() || '.training'))";

  private final DataSource database;

  TrainingLease(DataSource database) {
    this.database = database;
  }

  /** Takes the right; empty where another instance has it. */
  Optional<Held> take() {
    @Nullable Connection connection = null;
    try {
      connection = database.getConnection();
      if (ask(connection, LOCK)) {
        return Optional.of(new Held(connection));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("the right to train cannot be asked for", e);
    }
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question);
        ResultSet answer = statement.executeQuery()) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  /** The right to train until it is given back. */
  record Held(Connection connection) implements AutoCloseable {
    @Override
    public void close() {
      try (connection) {
        ask(connection, UNLOCK);
      } catch (SQLException e) {
        throw new IllegalStateException("the right to train cannot be given back", e);
      }
    }
  }
}
