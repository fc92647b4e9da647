package dev.perennial.ingest.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.ingest.check.Document;
import dev.perennial.ingest.check.ItemChecker;
import dev.perennial.ingest.check.Verdict;
import dev.perennial.ingest.check.Verdict.Passed;
import dev.perennial.ingest.check.Verdict.Refused;
import dev.perennial.ingest.publish.Publisher;
import dev.perennial.model.item.Item;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the store sells; an item replaces the one with its id. */
@RestController
@RequiresScope(Scope.INGEST)
final class ItemsController {
  private final RequestBodies bodies;
  private final DocumentReader reader;
  private final ItemChecker checker;
  private final Publisher publisher;

  ItemsController(
      RequestBodies bodies, DocumentReader reader, ItemChecker checker, Publisher publisher) {
    this.bodies = bodies;
    this.reader = reader;
    this.checker = checker;
    this.publisher = publisher;
  }

  /** Takes one item, whose body may leave out the id, and answers with what is kept. */
  @PutMapping(path = "/v1/items/{itemId}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Add or replace an item",
      requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Item.class))))
  Item put(@PathVariable String itemId, HttpServletRequest request) throws IOException {
    Document document = reader.readOne(bodies.read(request)).named("itemId", itemId);
    Item item = Problems.orThrow(checker.check(document));
    publisher.await(List.of(send(item)));
    return item;
  }

  /**
   * Takes one item or an array.
   *
   * @throws ProblemException as for events: where the body cannot be read, or its only item, sent
   *     as an object, is wrong
   */
  @PostMapping(path = "/v1/items", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Add or replace an item, or an array of at most 500",
      requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Item.class))))
  ItemsAnswer receive(HttpServletRequest request) throws IOException {
    Documents documents = reader.read(bodies.read(request));
    List<Verdict<Item>> verdicts = documents.all().stream().map(checker::check).toList();
    if (!documents.array()) {
      Problems.orThrow(verdicts.getFirst());
    }
    publisher.await(verdicts.stream().flatMap(this::sendGood).toList());
    return ItemsAnswer.of(verdicts);
  }

  private Stream<CompletableFuture<?>> sendGood(Verdict<Item> verdict) {
    return switch (verdict) {
      case Passed<Item>(Item item) -> Stream.of(send(item));
      case Refused<Item> refused -> Stream.empty();
    };
  }

  private CompletableFuture<?> send(Item item) {
    return publisher.send(Item.TOPIC, item.itemId().value(), item);
  }
}
