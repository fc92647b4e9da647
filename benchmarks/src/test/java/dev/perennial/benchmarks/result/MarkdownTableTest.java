package dev.perennial.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  @Test
  void smallNumbersHaveDecimalsAndLargeOnesNone() {
    MarkdownTable table = new MarkdownTable("way", "rate", "ratio").row("raw", 123_456.7, 0.256);

    assertThat(table)
        .hasToString("| way | rate | ratio |\n|---|---:|---:|\n| raw | 123,457 | 0.26 |");
  }
}
