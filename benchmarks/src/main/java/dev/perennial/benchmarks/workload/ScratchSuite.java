package dev.perennial.benchmarks.workload;

import dev.perennial.standalone.client.CaughtUp;
import dev.perennial.standalone.client.History;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Progress;
import dev.perennial.standalone.load.EventUpload;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.Suite;
import dev.perennial.standalone.suite.SuiteAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.util.FileSystemUtils;

/** A suite with an empty directory of its own, which goes when it is closed. */
public final class ScratchSuite implements AutoCloseable {
  private final Path directory;
  private final Suite suite;
  private final SuiteClient client;

  private ScratchSuite(Path directory, Suite suite) {
    this.directory = directory;
    this.suite = suite;
    this.client = new SuiteClient(suite.addresses());
  }

  public static ScratchSuite start(Set<Service> services) throws IOException {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Path directory = Files.createTempDirectory("perennial-benchmark");
    return new ScratchSuite(directory, Suite.start(directory, SuiteAddresses.free(), services));
  }

  /** Sends events over HTTP, as any import does, and waits until Postgres holds them all. */
  public History store(List<WrittenEvent> events) throws IOException {
    try (Progress progress = Progress.of("Import", events.size(), "events");
        EventUpload upload = client.upload(progress)) {
      for (WrittenEvent event : events) {
        upload.add(event.json());
      }
      upload.finish();
    }
    return new CaughtUp(client).stored();
  }

  public SuiteClient client() {
    return client;
  }

  public String bootstrapServers() {
    return suite.bootstrapServers();
  }

  public String jdbcUrl() {
    return suite.jdbcUrl();
  }

  @Override
  public void close() throws IOException {
    client.close();
    suite.close();
    FileSystemUtils.deleteRecursively(directory);
  }
}
