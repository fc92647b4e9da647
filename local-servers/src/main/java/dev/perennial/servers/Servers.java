package dev.perennial.servers;

/** Where a Kafka and a Postgres can be reached. Closing stops what this process started. */
public interface Servers extends AutoCloseable {
  /** The Kafka clients' {@code bootstrap.servers}. */
  String bootstrapServers();

  /** The JDBC URL of the one database, with user and password in it. */
  String jdbcUrl();

  @Override
  void close();
}
