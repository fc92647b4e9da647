package dev.perennial.ingest.api;

import dev.perennial.ingest.check.Document;
import java.util.List;

/**
 * The documents of a body, in their order.
 *
 * @param array whether they came in an array; otherwise there is exactly one
 */
record Documents(boolean array, List<Document> all) {
  Documents {
    all = List.copyOf(all);
  }
}
