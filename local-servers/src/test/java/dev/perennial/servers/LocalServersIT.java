package dev.perennial.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
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
    Path cluster = directory.resolve("postgres");
    Process killed = new ProcessBuilder(abandonedPostgres(cluster)).inheritIO().start();
    assertThat(killed.waitFor()).isEqualTo(AbandonedPostgres.EXIT);
    long orphan = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (LocalPostgres successor = LocalPostgres.start(cluster);
        Connection connection = DriverManager.getConnection(successor.jdbcUrl())) {
      assertThat(connection.createStatement().executeQuery("select 42").next()).isTrue();
      assertThat(ProcessHandle.of(orphan)).isEmpty();
    }
  }

  private static List<String> abandonedPostgres(Path cluster) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        AbandonedPostgres.class.getName(),
        cluster.toString());
  }

  private static Admin admin(LocalServers servers) {
    return Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()));
  }
}
