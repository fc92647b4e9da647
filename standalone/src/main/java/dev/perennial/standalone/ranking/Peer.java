package dev.perennial.standalone.ranking;

import dev.perennial.ranking.protocol.Task;
import dev.perennial.standalone.report.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What others reach on the same task: not run by this program.
 *
 * @param minutes that it learned on two cores, where known
 * @param origin of the numbers
 */
record Peer(
    String method,
    String recall10,
    String ndcg10,
    String recall20,
    String ndcg20,
    String minutes,
    String origin) {

  /** The peers on a task of the same users and items; none on a store's own data. */
  static List<Peer> of(Task task) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(Template.read(Peer.class, "peers.csv"), format)) {
      return rows.stream().filter(row -> isOf(task, row)).map(Peer::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(Task task, CSVRecord row) {
    return row.get("task").equals(task.name())
        && Integer.parseInt(row.get("users")) == task.users()
        && Integer.parseInt(row.get("items")) == task.items().size();
  }

  private static Peer of(CSVRecord row) {
    return new Peer(
        row.get("method"),
        row.get("recall10"),
        row.get("ndcg10"),
        row.get("recall20"),
        row.get("ndcg20"),
        row.get("minutes"),
        row.get("origin"));
  }
}
