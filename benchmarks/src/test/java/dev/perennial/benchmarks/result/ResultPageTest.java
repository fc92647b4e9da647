package dev.perennial.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultPageTest {
  private static final String PAGE = "# Results\n\nWhy.\n\n## One\n\nold\n\n## Two\n\nkept\n";

  @Test
  void aNewRunReplacesItsOwnSectionAndNoOther() {
    String page = ResultPage.withSection(PAGE, "One", "## One\n\nnew\n");

    assertThat(page).isEqualTo("# Results\n\nWhy.\n\n## One\n\nnew\n\n## Two\n\nkept\n");
  }

  @Test
  void aFirstRunAddsItsSectionAtTheEnd() {
    assertThat(ResultPage.withSection(PAGE, "Three", "## Three\n"))
        .isEqualTo(PAGE + "\n## Three\n");
    assertThat(ResultPage.withSection("", "Three", "## Three\n")).isEqualTo("## Three\n");
  }
}
