package dev.perennial.conventions.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * Who sent a request, for logs of what people decided.
 *
 * @param name of the key, or {@code anyone} where access is open
 */
public record Caller(String name) {
  private static final String ATTRIBUTE = Caller.class.getName();
  private static final Caller ANYONE = new Caller("anyone");

  /** Who sent this request. */
  public static Caller of(HttpServletRequest request) {
    return Objects.requireNonNullElse((Caller) request.getAttribute(ATTRIBUTE), ANYONE);
  }

  void note(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
