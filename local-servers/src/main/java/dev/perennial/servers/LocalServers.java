package dev.perennial.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A broker and a database that keep their data in one directory, held by one process at a time:
 *
 * <pre>
 * directory/lock       held while a process uses the directory
 * directory/kafka/     the broker's log
 * directory/postgres/  the database cluster
 * </pre>
 */
public final class LocalServers implements Servers {
  private final FileChannel lock;
  private final LocalKafka kafka;
  private final LocalPostgres postgres;

  private LocalServers(FileChannel lock, LocalKafka kafka, LocalPostgres postgres) {
    this.lock = lock;
    this.kafka = kafka;
    this.postgres = postgres;
  }

  /**
   * Starts both servers on free ports of 127.0.0.1, or goes on with what the directory holds.
   *
   * @throws DirectoryInUseException where another process holds the directory
   */
  public static LocalServers start(Path directory) throws IOException {
    Files.createDirectories(directory);
    FileChannel lock = lock(directory);
    try {
      LocalPostgres postgres = LocalPostgres.start(directory.resolve("postgres"));
      return new LocalServers(lock, LocalKafka.start(directory.resolve("kafka")), postgres);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  @Override
  public String jdbcUrl() {
    return postgres.jdbcUrl();
  }

  @Override
  public void close() {
    kafka.close();
    postgres.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel lock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new DirectoryInUseException(directory);
    }
    return channel;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  /** Another process holds the data directory. */
  public static final class DirectoryInUseException extends IOException {
    DirectoryInUseException(Path directory) {
      super("another Perennial uses the data directory %s".formatted(directory.toAbsolutePath()));
    }
  }
}
