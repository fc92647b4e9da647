package dev.perennial.ingest.api;

import dev.perennial.conventions.problem.JsonProblems;
import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.ingest.check.Document;
import dev.perennial.ingest.check.Pointers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts a body into the documents in it, one object or an array of them, in one pass over its bytes.
 * A field that comes twice is an error of its document: which of the two was meant is anyone's
 * guess.
 */
final class DocumentReader {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int DEEPEST_READ = 2;

  private final JsonFactory json =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .build();
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final LimitProperties limits;

  DocumentReader(LimitProperties limits) {
    this.limits = limits;
  }

  /**
   * Reads one document or an array of them.
   *
   * @throws ProblemException where the body is not JSON in UTF-8, or has too many documents
   */
  Documents read(byte[] body) {
    return read(body, this::documents);
  }

  /**
   * Reads one document; an array is a document of the wrong type.
   *
   * @throws ProblemException where the body is not JSON in UTF-8
   */
  Document readOne(byte[] body) {
    return read(body, this::document);
  }

  private <T> T read(byte[] received, BiFunction<JsonParser, byte[], T> reading) {
    byte[] body = withoutByteOrderMark(received);
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
      if (parser.nextToken() == null) {
        throw malformed("the body is empty");
      }
      T read = reading.apply(parser, body);
      if (parser.nextToken() != null) {
        throw malformed("there is more after the end of the JSON");
      }
      return read;
    } catch (StreamConstraintsException | NumberFormatException excessive) {
      throw malformed("the body is nested too deeply or has a number beyond all bounds");
    } catch (JacksonException notJson) {
      throw malformed("the body " + JsonProblems.detail(notJson));
    }
  }

  private Documents documents(JsonParser parser, byte[] body) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return new Documents(false, List.of(document(parser, body)));
    }
    List<Document> documents = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (documents.size() == limits.events()) {
        throw tooMany();
      }
      documents.add(document(parser, body));
    }
    return new Documents(true, documents);
  }

  private Document document(JsonParser parser, byte[] body) {
    int from = (int) parser.currentTokenLocation().getByteOffset();
    List<ProblemError> errors = new ArrayList<>(0);
    JsonNode tree = value(parser, "", 1, errors);
    int to = (int) parser.currentLocation().getByteOffset();
    return to - from <= limits.eventBytes()
        ? new Document(body, from, to, tree, errors)
        : new Document(body, from, to, MissingNode.getInstance(), List.of(tooLarge(to - from)));
  }

  /**
   * A value with what the checks look at: nothing in arrays, nothing below {@link #DEEPEST_READ}.
   */
  private JsonNode value(JsonParser parser, String at, int depth, List<ProblemError> errors) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, at, depth, errors);
      case START_ARRAY -> {
        parser.skipChildren();
        yield nodes.arrayNode();
      }
      case VALUE_STRING -> nodes.stringNode(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NULL -> nodes.nullNode();
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("a value cannot begin with " + parser.currentToken());
    };
  }

  private ObjectNode object(JsonParser parser, String at, int depth, List<ProblemError> errors) {
    ObjectNode object = nodes.objectNode();
    if (depth > DEEPEST_READ) {
      parser.skipChildren();
      return object;
    }
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      String member = parser.nextToken() == JsonToken.START_OBJECT ? Pointers.member(at, name) : "";
      boolean twice = object.replace(name, value(parser, member, depth + 1, errors)) != null;
      if (twice && errors.size() < Document.MAX_ERRORS) {
        errors.add(comesTwice(Pointers.member(at, name)));
      }
    }
    return object;
  }

  private static byte[] withoutByteOrderMark(byte[] received) {
    int mark = BYTE_ORDER_MARK.length;
    return received.length >= mark && Arrays.equals(received, 0, mark, BYTE_ORDER_MARK, 0, mark)
        ? Arrays.copyOfRange(received, mark, received.length)
        : received;
  }

  private static ProblemError comesTwice(String pointer) {
    return new ProblemError(pointer, ProblemCode.INVALID_VALUE, "the field comes twice");
  }

  private ProblemError tooLarge(int size) {
    return new ProblemError(
        "",
        ProblemCode.EVENT_TOO_LARGE,
        "must have at most %d bytes, but has %d".formatted(limits.eventBytes(), size));
  }

  private ProblemException tooMany() {
    return ProblemException.at(
        new ProblemError(
            Pointers.element(limits.events()),
            ProblemCode.TOO_MANY_EVENTS,
            "a request must have at most %d elements, but has more".formatted(limits.events())));
  }

  private static ProblemException malformed(String detail) {
    return ProblemException.at(new ProblemError("", ProblemCode.MALFORMED_JSON, detail));
  }
}
