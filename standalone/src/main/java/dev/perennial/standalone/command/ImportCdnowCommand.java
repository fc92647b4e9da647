package dev.perennial.standalone.command;

import dev.perennial.standalone.cdnow.CdnowCounts;
import dev.perennial.standalone.cdnow.CdnowImport;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Table;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.load.EventsFile;
import dev.perennial.standalone.suite.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code perennial import cdnow}: the purchases of a music shop's new customers of 1997. */
@Command(
    name = "cdnow",
    description = "Imports the CDNOW file of customer-base analysis (.csv or .csv.gz).")
final class ImportCdnowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "cdnow.csv or cdnow.csv.gz")
  private Path file = Path.of("cdnow.csv.gz");

  @Mixin private StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws IOException {
    EventsFile.check(file);
    return store.with(EnumSet.of(Service.EVENT_INGEST, Service.FEATURE), this::run);
  }

  private int run(SuiteClient client) throws IOException {
    ImportClock clock = ImportClock.start(client);
    CdnowImport.Result result = new CdnowImport(client).run(file);
    print(result.counts());
    store.time().seen(result.newest());
    return clock.finish(result.uploaded(), result.problems());
  }

  private static void print(CdnowCounts counts) {
    Table table =
        new Table("rows of the file", "")
            .row("cannot be read", counts.unreadable())
            .row("purchase for nothing", counts.free())
            .row("purchase", counts.paid());
    Terminal.say("%n%s", table.row("all", counts.rows()));
    Terminal.say(
        "  %,d discs for %,d customers in %,d orders (a day each), worth %,.2f%n",
        counts.discs(), counts.customers(), counts.orders(), counts.revenue());
  }
}
