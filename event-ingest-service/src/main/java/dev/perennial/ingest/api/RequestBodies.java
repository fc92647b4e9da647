package dev.perennial.ingest.api;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Reads a request's body, unpacking gzip, and stops at the limit: what counts is the unpacked size,
 * so that a small body cannot grow into the whole memory.
 */
final class RequestBodies {
  private final LimitProperties limits;

  RequestBodies(LimitProperties limits) {
    this.limits = limits;
  }

  /**
   * The whole body.
   *
   * @throws ProblemException where it is too large, or not packed as its header says
   */
  byte[] read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > limits.requestBytes()) {
      throw tooLarge();
    }
    byte[] body = unpacked(request);
    if (body.length > limits.requestBytes()) {
      throw tooLarge();
    }
    return body;
  }

  private byte[] unpacked(HttpServletRequest request) throws IOException {
    InputStream received = request.getInputStream();
    return switch (encoding(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
      case "identity" -> received.readNBytes(limits.requestBytes() + 1);
      case "gzip" -> gunzipped(received);
      default ->
          throw new ProblemException(
              ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding must be gzip or absent");
    };
  }

  private byte[] gunzipped(InputStream received) throws IOException {
    try (GZIPInputStream unpacked = new GZIPInputStream(received)) {
      return unpacked.readNBytes(limits.requestBytes() + 1);
    } catch (ZipException | EOFException notGzip) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, "the body is not gzip, or ends too early");
    }
  }

  private static String encoding(@Nullable String header) {
    return header == null ? "identity" : header.strip().toLowerCase(Locale.ROOT);
  }

  private ProblemException tooLarge() {
    return new ProblemException(
        ProblemCode.REQUEST_TOO_LARGE,
        "a request's body must have at most %d bytes, unpacked".formatted(limits.requestBytes()));
  }
}
