package dev.perennial.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Postgres server that outlived the process which started it: killing a JVM does not stop its
 * children. Called only while the data directory's lock is held, so nobody else can be using it.
 */
final class OrphanedPostgres {
  private static final int PATIENCE_SECONDS = 30;

  private OrphanedPostgres() {}

  /** Ends the server that still runs on {@code cluster}, if there is one. */
  static void end(Path cluster) throws IOException {
    Optional<ProcessHandle> orphan = find(cluster);
    if (orphan.isEmpty()) {
      return;
    }
    orphan.get().destroy();
    try {
      orphan.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException(
          "a Postgres of an earlier run (process %d) does not stop".formatted(orphan.get().pid()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a Postgres of an earlier run stops", e);
    }
  }

  private static Optional<ProcessHandle> find(Path cluster) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    return ProcessHandle.of(pid)
        .filter(process -> process.info().command().orElse("").endsWith("postgres"));
  }
}
