package dev.perennial.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersIT {
  @TempDir Path directory;

  @Test
  void goesOnWithWhatTheDirectoryHolds() throws Exception {
    try (LocalServers servers = LocalServers.start(directory);
        Connection connection = DriverManager.getConnection(servers.jdbcUrl());
        Admin admin = admin(servers)) {
      connection.createStatement().execute("create table kept as select 42 as answer");
      admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
    }

    try (LocalServers servers = LocalServers.start(directory);
        Connection connection = DriverManager.getConnection(servers.jdbcUrl());
        Admin admin = admin(servers)) {
      ResultSet row = connection.createStatement().executeQuery("select answer from kept");
      row.next();
      assertThat(row.getInt(1)).isEqualTo(42);
      assertThat(admin.listTopics().names().get()).contains("kept");
    }
  }

  @Test
  void refusesADirectoryThatIsInUse() throws Exception {
    try (LocalServers servers = LocalServers.start(directory)) {
      assertThat(servers.bootstrapServers()).startsWith("127.0.0.1:");
      assertThatThrownBy(() -> LocalServers.start(directory))
          .isInstanceOf(LocalServers.DirectoryInUseException.class)
          .hasMessageContaining(directory.toString());
    }
  }

  @Test
  void endsAPostgresThatAKilledProcessLeftBehind() throws Exception {
    LocalPostgres orphan = LocalPostgres.start(directory.resolve("postgres"));
    try (Connection connection = DriverManager.getConnection(orphan.jdbcUrl())) {
      connection.createStatement().execute("create table kept as select 42 as answer");
    }

    try (LocalPostgres successor = LocalPostgres.start(directory.resolve("postgres"));
        Connection connection = DriverManager.getConnection(successor.jdbcUrl())) {
      ResultSet row = connection.createStatement().executeQuery("select answer from kept");
      assertThat(row.next()).isTrue();
      assertThatThrownBy(() -> DriverManager.getConnection(orphan.jdbcUrl()))
          .isInstanceOf(SQLException.class);
    }
  }

  private static Admin admin(LocalServers servers) {
    return Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()));
  }
}
