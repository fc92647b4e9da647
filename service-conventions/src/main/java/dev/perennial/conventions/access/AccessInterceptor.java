package dev.perennial.conventions.access;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a controller whose scope the caller's key has. */
final class AccessInterceptor implements HandlerInterceptor {
  private static final String BEARER = "Bearer ";

  private final AccessProperties access;

  AccessInterceptor(AccessProperties access) {
    this.access = access;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (access.open() || !(handler instanceof HandlerMethod method)) {
      return true;
    }
    if (!method.getBeanType().getPackageName().startsWith("dev.perennial")) {
      return true;
    }
    AccessProperties.Key key =
        keyOf(request.getHeader(HttpHeaders.AUTHORIZATION))
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.UNAUTHORIZED,
                        "send a valid API key as 'Authorization: Bearer KEY'"));
    Scope needed = scopeOf(method);
    if (!key.scopes().contains(needed)) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "the key '%s' does not have the scope %s".formatted(key.name(), needed));
    }
    new Caller(key.name()).note(request);
    return true;
  }

  private Optional<AccessProperties.Key> keyOf(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(BEARER)) {
      return Optional.empty();
    }
    byte[] hash = sha256(authorization.substring(BEARER.length()).strip());
    return access.keys().stream()
        .filter(key -> MessageDigest.isEqual(hash, HexFormat.of().parseHex(key.sha256())))
        .findFirst();
  }

  private static Scope scopeOf(HandlerMethod method) {
    RequiresScope scope = method.getMethodAnnotation(RequiresScope.class);
    if (scope == null) {
      scope = method.getBeanType().getAnnotation(RequiresScope.class);
    }
    return scope == null ? Scope.ADMIN : scope.value();
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
