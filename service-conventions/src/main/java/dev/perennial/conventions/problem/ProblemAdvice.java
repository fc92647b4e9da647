package dev.perennial.conventions.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Turns what a controller throws into a problem with a code. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  @Nullable ResponseEntity<Object> mismatch(
      MethodArgumentTypeMismatchException mismatch, WebRequest request) {
    String detail =
        "%s must be a %s, but is '%s'"
            .formatted(
                mismatch.getName(),
                mismatch.getRequiredType() == null
                    ? "value of another type"
                    : mismatch.getRequiredType().getSimpleName(),
                mismatch.getValue());
    return answer(mismatch, new ProblemException(ProblemCode.INVALID_VALUE, detail), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> refused(IllegalArgumentException refused, WebRequest request) {
    String detail = String.valueOf(refused.getMessage());
    return answer(refused, new ProblemException(ProblemCode.INVALID_VALUE, detail), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> unforeseen(Exception unforeseen, WebRequest request) {
    log.error("A request failed", unforeseen);
    String detail = "Something went wrong here; the service's log says what.";
    return answer(unforeseen, new ProblemException(ProblemCode.INTERNAL_ERROR, detail), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(unreadable, problemOf(unreadable), request);
  }

  /** Parameters that are read into one object. */
  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    FieldError error = unreadable.getBindingResult().getFieldError();
    String detail =
        error == null
            ? "the parameters cannot be read"
            : "%s cannot be '%s'".formatted(error.getField(), error.getRejectedValue());
    return answer(unreadable, new ProblemException(ProblemCode.INVALID_VALUE, detail), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (isCommitted(request)) {
      // Left alone, the server breaks the connection off, and the caller sees a stream cut short.
      throw new IllegalStateException(
          "the answer has begun and cannot become a problem", exception);
    }
    Object answer = body == null ? bodyOf(exception) : body;
    if (answer instanceof ProblemDetail problem
        && (problem.getProperties() == null || !problem.getProperties().containsKey("code"))) {
      problem.setProperty("code", ProblemCode.of(status.value()).name());
    }
    return super.handleExceptionInternal(exception, answer, headers, status, request);
  }

  /** Spring's own exceptions, such as for an unknown path, carry their problem. */
  private @Nullable Object bodyOf(Exception exception) {
    return exception instanceof ErrorResponse carrier
        ? carrier.updateAndGetBody(getMessageSource(), LocaleContextHolder.getLocale())
        : null;
  }

  private static boolean isCommitted(WebRequest request) {
    return request instanceof ServletWebRequest web
        && web.getResponse() != null
        && web.getResponse().isCommitted();
  }

  private @Nullable ResponseEntity<Object> answer(
      Exception cause, ProblemException problem, WebRequest request) {
    return handleExceptionInternal(
        cause, problem.getBody(), new HttpHeaders(), problem.getStatusCode(), request);
  }

  private static ProblemException problemOf(HttpMessageNotReadableException unreadable) {
    if (unreadable.getCause() instanceof DatabindException refused) {
      return ProblemException.at(
          new ProblemError(
              JsonProblems.pointer(refused),
              ProblemCode.INVALID_VALUE,
              JsonProblems.detail(refused)));
    }
    String detail =
        unreadable.getCause() instanceof StreamReadException malformed
            ? JsonProblems.detail(malformed)
            : "the body cannot be read";
    return new ProblemException(ProblemCode.MALFORMED_JSON, detail);
  }
}
