package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.model.json.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON document of a request or a record: as received, as read, and what was already wrong with
 * it while it was read.
 */
public final class Document {
  /** No more errors of one document are told. */
  public static final int MAX_ERRORS = 64;

  private final byte[] body;
  private final int from;
  private final int to;
  private final JsonNode tree;
  private final List<ProblemError> errors;

  /** The document in {@code body[from, to)}. */
  public Document(byte[] body, int from, int to, JsonNode tree, List<ProblemError> errors) {
    this.body = body;
    this.from = from;
    this.to = to;
    this.tree = tree;
    this.errors = List.copyOf(errors);
  }

  /** This document under the id that the request's path gives it; another id in it is an error. */
  public Document named(String field, String id) {
    if (!(tree instanceof ObjectNode object)) {
      return this;
    }
    JsonNode named = object.get(field);
    boolean agrees = named == null || named.isNull() || named.asString("").equals(id);
    List<ProblemError> found = new ArrayList<>(errors);
    if (!agrees) {
      String detail = "%s must be the path's, '%s'".formatted(field, Checks.shortened(id));
      found.add(new ProblemError(Pointers.member("", field), ProblemCode.INVALID_VALUE, detail));
    }
    return new Document(body, from, to, object.deepCopy().put(field, id), found);
  }

  /** The bytes as received, cut after {@code max}. */
  public byte[] received(int max) {
    return Arrays.copyOfRange(body, from, Math.min(to, from + max));
  }

  /** What was read; a missing node where the document was not worth reading. */
  public JsonNode tree() {
    return tree;
  }

  public List<ProblemError> errors() {
    return errors;
  }
}
