package dev.perennial.ingest.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.ingest.check.Document;
import dev.perennial.ingest.check.UserChecker;
import dev.perennial.ingest.publish.Publisher;
import dev.perennial.model.user.User;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the store knows of a user; it replaces what was known. */
@RestController
@RequiresScope(Scope.INGEST)
final class UsersController {
  private final RequestBodies bodies;
  private final DocumentReader reader;
  private final UserChecker checker;
  private final Publisher publisher;

  UsersController(
      RequestBodies bodies, DocumentReader reader, UserChecker checker, Publisher publisher) {
    this.bodies = bodies;
    this.reader = reader;
    this.checker = checker;
    this.publisher = publisher;
  }

  /** Takes one user, whose body may leave out the id, and answers with what is kept. */
  @PutMapping(path = "/v1/users/{userId}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Add or replace what is known of a user",
      requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = User.class))))
  User put(@PathVariable String userId, HttpServletRequest request) throws IOException {
    Document document = reader.readOne(bodies.read(request)).named("userId", userId);
    User user = Problems.orThrow(checker.check(document));
    publisher.await(List.of(publisher.send(User.TOPIC, user.userId().value(), user)));
    return user;
  }
}
