package dev.perennial.features.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.features.consume.Backlog;
import dev.perennial.features.store.EventTotals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much of the store's history is here, and how much is still on its way. */
@RestController
@RequiresScope(Scope.READ)
@Tag(name = "history", description = "How much is stored")
final class HistoryController {
  private final EventTotals totals;
  private final Backlog backlog;

  HistoryController(EventTotals totals, Backlog backlog) {
    this.totals = totals;
    this.backlog = backlog;
  }

  @GetMapping("/v1/history")
  @Operation(summary = "Events and users stored, and accepted events that are not stored yet")
  History history() {
    long behind = backlog.records();
    EventTotals.Totals stored = totals.read();
    return new History(
        stored.events(), stored.users(), stored.firstOccurredAt(), stored.lastOccurredAt(), behind);
  }

  /**
   * The answer.
   *
   * @param behind accepted events that wait on Kafka; asked for before the events were counted, so
   *     that at 0 the count is complete
   */
  record History(
      long events,
      long users,
      @Nullable Instant firstOccurredAt,
      @Nullable Instant lastOccurredAt,
      long behind) {}
}
