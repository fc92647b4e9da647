package dev.perennial.conventions.problem;

import org.springframework.http.HttpStatus;

/**
 * Everything that can be wrong with a request, by who has to act. The name is the problem's {@code
 * code}, the metric's tag and the rejected record's header.
 */
public enum ProblemCode {
  MALFORMED_JSON(HttpStatus.BAD_REQUEST),
  MISSING_FIELD(HttpStatus.BAD_REQUEST),
  WRONG_TYPE(HttpStatus.BAD_REQUEST),
  INVALID_VALUE(HttpStatus.BAD_REQUEST),
  UNKNOWN_EVENT_TYPE(HttpStatus.BAD_REQUEST),
  TOO_LONG(HttpStatus.BAD_REQUEST),
  IN_THE_FUTURE(HttpStatus.BAD_REQUEST),
  TOO_LONG_AGO(HttpStatus.BAD_REQUEST),
  TOO_MANY_EVENTS(HttpStatus.BAD_REQUEST),
  EVENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  REQUEST_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
  FORBIDDEN(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  CONFLICT(HttpStatus.CONFLICT),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR);

  private final HttpStatus status;

  ProblemCode(HttpStatus status) {
    this.status = status;
  }

  public HttpStatus status() {
    return status;
  }

  static ProblemCode of(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONFLICT;
      case 413 -> REQUEST_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
    };
  }
}
