package dev.perennial.standalone.demo;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import dev.perennial.simulator.scenario.Simulation;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Progress;
import dev.perennial.standalone.load.EventUpload;
import dev.perennial.standalone.load.UploadCounts;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;

/** Sends a simulated store through the front door: catalogue, users, then a year of events. */
final class DemoImport {
  private final SuiteClient suite;

  DemoImport(SuiteClient suite) {
    this.suite = suite;
  }

  UploadCounts run(Simulation simulation) throws IOException {
    suite.sendItems(simulation.items());
    suite.sendUsers(simulation.users().toList());
    long total = simulation.events().count();
    try (Progress progress = Progress.of("Import", total, "events");
        EventUpload upload = suite.upload(progress);
        Stream<Event> events = simulation.events()) {
      for (Iterator<Event> each = events.iterator(); each.hasNext(); ) {
        upload.add(Json.write(each.next()));
      }
      return upload.finish();
    }
  }
}
