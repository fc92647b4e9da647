package dev.perennial.standalone.source;

import dev.perennial.model.event.Event;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.standalone.cdnow.CdnowHistory;
import dev.perennial.standalone.load.EventLine;
import dev.perennial.standalone.load.EventsFile;
import dev.perennial.standalone.retail.OnlineRetailHistory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The files that are known, each by its first line. */
enum FileKind {
  ONLINE_RETAIL("UCI Online Retail", "InvoiceNo,StockCode,…") {
    @Override
    boolean beginsWith(String line) {
      return OnlineRetailHistory.hasColumns(List.of(line.split(",")));
    }

    @Override
    StoreHistory read(Path file) throws IOException {
      List<Event> purchases = new ArrayList<>();
      Catalogue catalogue = Catalogue.of(OnlineRetailHistory.read(file, purchases::add));
      return StoreHistory.of(purchases, catalogue);
    }
  },

  CDNOW("CDNOW", CdnowHistory.HEADER) {
    @Override
    boolean beginsWith(String line) {
      return line.equals(CdnowHistory.HEADER);
    }

    @Override
    StoreHistory read(Path file) throws IOException {
      return StoreHistory.of(CdnowHistory.read(file), Catalogue.empty());
    }
  },

  EVENTS("Events", "{\"eventId\":…,\"userId\":…") {
    @Override
    boolean beginsWith(String line) {
      return line.startsWith("{") && line.contains("\"eventId\"");
    }

    @Override
    StoreHistory read(Path file) throws IOException {
      try (BufferedReader reader = open(file)) {
        List<Event> events =
            reader.lines().filter(line -> !line.isBlank()).map(EventLine::read).toList();
        return StoreHistory.of(events, Catalogue.empty());
      } catch (IllegalArgumentException e) {
        throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
      }
    }
  },

  ITEM_SEQUENCES("Item sequences", "user item item …") {
    @Override
    boolean beginsWith(String line) {
      return ItemSequences.isLine(line);
    }

    @Override
    StoreHistory read(Path file) throws IOException {
      try (BufferedReader reader = open(file)) {
        List<Event> events =
            reader
                .lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> ItemSequences.read(line).stream())
                .toList();
        return StoreHistory.of(events, Catalogue.empty());
      }
    }
  };

  private static final int SHOWN = 80;

  private final String words;
  private final String firstLine;

  FileKind(String words, String firstLine) {
    this.words = words;
    this.firstLine = firstLine;
  }

  abstract boolean beginsWith(String line);

  abstract StoreHistory read(Path file) throws IOException;

  String words() {
    return words;
  }

  /** How it is judged on where nothing else is asked for. */
  Protocol protocol() {
    return switch (this) {
      case ONLINE_RETAIL -> Protocol.ONLINE_RETAIL;
      case CDNOW -> Protocol.CDNOW;
      case EVENTS, ITEM_SEQUENCES -> Protocol.OF_A_STORE;
    };
  }

  /**
   * The kind of a file.
   *
   * @throws IOException where it is of none; the message says which there are
   */
  static FileKind of(Path file) throws IOException {
    String line = firstLine(file);
    return Arrays.stream(values())
        .filter(kind -> kind.beginsWith(line))
        .findFirst()
        .orElseThrow(() -> unknown(file, line));
  }

  private static String firstLine(Path file) throws IOException {
    try (BufferedReader reader = open(file)) {
      return reader.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    } catch (UncheckedIOException e) {
      throw new IOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static IOException unknown(Path file, String line) {
    return new IOException(
        "%s is no file that can be evaluated: it begins with '%s'; known are %s"
            .formatted(
                file,
                line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…",
                Arrays.stream(values())
                    .map(kind -> "%s (%s)".formatted(kind.words, kind.firstLine))
                    .collect(Collectors.joining(", "))));
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(new InputStreamReader(EventsFile.open(file), StandardCharsets.UTF_8));
  }
}
