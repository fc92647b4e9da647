package dev.perennial.simulator.sink;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A file of events as NDJSON, one a line, gzipped where its name ends in {@code .gz}. */
public final class EventFile {
  private static final int BUFFER = 1 << 16;

  private final Path path;

  public EventFile(Path path) {
    this.path = path;
  }

  /**
   * Writes the events in their order, replacing what the file held.
   *
   * @return how many were written
   */
  public long write(Stream<Event> events) {
    try (OutputStream out = open()) {
      long written = 0;
      for (Iterator<Event> each = events.iterator(); each.hasNext(); written++) {
        out.write(Json.write(each.next()));
        out.write('\n');
      }
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write events to " + path, e);
    }
  }

  private OutputStream open() throws IOException {
    OutputStream file = Files.newOutputStream(path);
    return path.toString().endsWith(".gz")
        ? new BufferedOutputStream(new GZIPOutputStream(file, BUFFER), BUFFER)
        : new BufferedOutputStream(file, BUFFER);
  }
}
