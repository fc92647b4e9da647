package dev.perennial.predictor.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.servers.TestServers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TrainingLeaseIT {
  private final TrainingLease one = lease();
  private final TrainingLease other = lease();

  @Test
  void isHeldByOneInstanceAtATime() {
    try (TrainingLease.Held held = one.take().orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(other.take()).isEmpty();
    }

    try (TrainingLease.Held held = other.take().orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(one.take()).isEmpty();
    }
  }

  @Test
  void goesWithTheConnectionOfAnInstanceThatDied() throws SQLException {
    TrainingLease.Held held = one.take().orElseThrow();

    held.connection().close();

    try (TrainingLease.Held next = other.take().orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }

  private static TrainingLease lease() {
    return new TrainingLease(new DriverManagerDataSource(TestServers.shared().jdbcUrl()));
  }
}
