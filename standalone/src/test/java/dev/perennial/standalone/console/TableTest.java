package dev.perennial.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableTest {
  private final Locale machine = Locale.getDefault();

  @BeforeEach
  void countInEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void countAsBefore() {
    Locale.setDefault(machine);
  }

  @Test
  void putsNamesToTheLeftAndNumbersToTheRight() {
    Table table =
        new Table("stage", "users", "churn")
            .row("LOYAL", 1_234, 0.0625)
            .row("ACQUISITION", 7L, 1.0);

    assertThat(lines(table))
        .containsExactly(
            "  stage        users  churn",
            "  LOYAL        1,234  0.063",
            "  ACQUISITION      7  1.000");
  }

  @Test
  void makesRoomForTheLongestCellOfAColumn() {
    Table table = new Table("", "a long name").row("x", "y").row("a longer name", "z");

    assertThat(lines(table))
        .containsExactly(
            "                 a long name",
            "  x                        y",
            "  a longer name            z");
  }

  @Test
  void isItsHeaderWhereThereAreNoRows() {
    assertThat(lines(new Table("events", "stored"))).containsExactly("  events  stored");
  }

  private static Iterable<String> lines(Table table) {
    return table.toString().lines().map(String::stripTrailing).toList();
  }
}
