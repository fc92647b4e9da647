package dev.perennial.conventions;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A call of which nobody said what scope it needs. */
@RestController
class OfficeController {
  @PostMapping("/books")
  String close() {
    return "closed";
  }
}
