package dev.perennial.conventions;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.model.item.Item;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls that need the scope of their class, one that needs another, and some that fail. */
@RestController
@RequiresScope(Scope.READ)
class ShelfController {
  @GetMapping("/items")
  int items(@RequestParam(defaultValue = "12") int limit) {
    return limit;
  }

  @PostMapping("/items")
  @RequiresScope(Scope.INGEST)
  int add(@RequestBody List<Item> items) {
    return items.size();
  }

  @GetMapping("/refused")
  void refused() {
    throw new IllegalArgumentException("limit must be positive, but is -1");
  }

  @GetMapping("/broken")
  void broken() {
    throw new IllegalStateException("the card of user-17850 is empty");
  }

  @GetMapping("/cut")
  void cut(HttpServletResponse response) throws IOException {
    response.getOutputStream().print("{\"userId\":\"user-17850\"}\n");
    response.flushBuffer();
    throw new IllegalStateException("the database went away");
  }
}
