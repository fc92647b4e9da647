package dev.perennial.standalone.command;

import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Table;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.load.EventsFile;
import dev.perennial.standalone.retail.OnlineRetailCounts;
import dev.perennial.standalone.retail.OnlineRetailImport;
import dev.perennial.standalone.retail.RowKind;
import dev.perennial.standalone.suite.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code perennial import online-retail}: a year of a British gift shop. */
@Command(
    name = "online-retail",
    description = "Imports the UCI Online Retail file (.csv or .csv.gz).")
final class ImportOnlineRetailCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "online-retail.csv or online-retail.csv.gz")
  private Path file = Path.of("online-retail.csv.gz");

  @Mixin private StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws IOException {
    EventsFile.check(file);
    return store.with(EnumSet.of(Service.EVENT_INGEST, Service.FEATURE), this::run);
  }

  private int run(SuiteClient client) throws IOException {
    ImportClock clock = ImportClock.start(client);
    OnlineRetailImport.Result result = new OnlineRetailImport(client).run(file);
    print(result.counts());
    store.time().seen(result.newest());
    return clock.finish(result.uploaded(), result.problems());
  }

  private static void print(OnlineRetailCounts counts) {
    Table table = new Table("rows of the file", "");
    for (RowKind kind : RowKind.values()) {
      table.row(kind.words(), counts.of(kind));
    }
    Terminal.say("%n%s", table.row("all", counts.rows()));
    Terminal.say(
        "  %,d cancellations in all, %,d write-offs, %,d bad debts",
        counts.cancellations(), counts.writeOffs(), counts.badDebts());
    Terminal.say(
        "  purchases of %,d customers on %,d invoices, worth %,.2f%n",
        counts.customers(), counts.invoices(), counts.revenue());
  }
}
