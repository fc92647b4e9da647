package dev.perennial.standalone.command;

import dev.perennial.standalone.client.CaughtUp;
import dev.perennial.standalone.client.History;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Table;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.load.UploadCounts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Follows an import from the first row until its last event is stored, and says how it went. */
final class ImportClock {
  private final SuiteClient client;
  private final History before;
  private final Instant started = Instant.now();

  private ImportClock(SuiteClient client, History before) {
    this.client = client;
    this.before = before;
  }

  static ImportClock start(SuiteClient client) throws IOException {
    return new ImportClock(client, new CaughtUp(client).stored());
  }

  /** Waits until everything accepted is stored; the exit code tells whether it all is. */
  int finish(UploadCounts uploaded, List<String> problems) throws IOException {
    History after = new CaughtUp(client).stored();
    double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
    Terminal.say("%s", table(uploaded, after));
    Terminal.say(
        "  %,d events in %.1f s from file to Postgres: %,.0f a second",
        uploaded.total(), seconds, uploaded.total() / seconds);
    problems.forEach(problem -> Terminal.say("  ! %s", problem));
    return uploaded.rejected() == 0 ? 0 : 1;
  }

  private Table table(UploadCounts uploaded, History after) {
    return new Table("events", "")
        .row("accepted", uploaded.accepted())
        .row("dropped as repeated by ingest", uploaded.repeated())
        .row("rejected", uploaded.rejected())
        .row("stored before", before.events())
        .row("stored now", after.events())
        .row("users", after.users());
  }
}
