package dev.perennial.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The servers that tests of one JVM share: containers where a Docker engine answers, servers of
 * this JVM elsewhere. They stop with the JVM.
 */
public final class TestServers {
  private static final String POSTGRES_IMAGE = "postgres:18";
  private static final String KAFKA_IMAGE = "apache/kafka:4.2.0";

  private TestServers() {}

  /** The shared servers, started by the first call. */
  public static Servers shared() {
    return Shared.SERVERS;
  }

  private static Servers start() {
    return DockerClientFactory.instance().isDockerAvailable() ? containers() : local();
  }

  private static Servers local() {
    try {
      return LocalServers.start(Files.createTempDirectory("perennial-test-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Servers containers() {
    PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE);
    KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE);
    postgres.start();
    kafka.start();
    return new Containers(postgres, kafka);
  }

  private record Containers(PostgreSQLContainer postgres, KafkaContainer kafka) implements Servers {
    @Override
    public String bootstrapServers() {
      return kafka.getBootstrapServers();
    }

    @Override
    public String jdbcUrl() {
      return "%s&user=%s&password=%s"
          .formatted(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    @Override
    public void close() {
      kafka.stop();
      postgres.stop();
    }
  }

  private static final class Shared {
    static final Servers SERVERS = start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVERS::close, "stop test servers"));
    }
  }
}
