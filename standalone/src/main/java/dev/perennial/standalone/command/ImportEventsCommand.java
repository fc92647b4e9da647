package dev.perennial.standalone.command;

import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.load.EventsFile;
import dev.perennial.standalone.load.EventsFileImport;
import dev.perennial.standalone.suite.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code perennial import events}: a store's own history. */
@Command(
    name = "events",
    description = "Imports events, one JSON object a line (.ndjson or .ndjson.gz).")
final class ImportEventsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "events.ndjson or events.ndjson.gz")
  private Path file = Path.of("events.ndjson");

  @Mixin private StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws IOException {
    EventsFile.check(file);
    return store.with(EnumSet.of(Service.EVENT_INGEST, Service.FEATURE), this::run);
  }

  private int run(SuiteClient client) throws IOException {
    ImportClock clock = ImportClock.start(client);
    EventsFileImport.Result result = new EventsFileImport(client).run(file);
    store.time().seen(result.newest());
    return clock.finish(result.uploaded(), result.problems());
  }
}
