package dev.perennial.standalone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromQlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          up                                                            | up
          perennial_users{stage="CHURN"}                                | perennial_users
          rate(events_total[5m])                                        | events_total
          sum by (le, uri) (rate(seconds_bucket{a="b"}[$__rate_interval])) | seconds_bucket
          sum(lag) without (topic)                                      | lag
          histogram_quantile(0.95, sum by (le) (rate(x_bucket[10m])))   | x_bucket
          hits / ignoring (reason) group_left requests                  | hits requests
          a * on (x) group_left (y) b                                   | a b
          errors{status=~"5.."} or vector(0)                            | errors
          (used > 0) and free offset 5m                                 | free used
          rate(a{text="rate(b[5m]) } by (c)"}[5m]) # of d               | a
          max_over_time(job:rate5m[1h:5m]) > bool 30 * 86400            | job:rate5m
          count(up{service=~"$service"} == 0) unless last               | last up
          time() - changed_seconds > 1e3                                | changed_seconds
          """)
  void findsTheMetricsOfAnExpression(String expression, String metrics) {
    assertThat(PromQl.metrics(expression)).containsExactly(metrics.split(" "));
  }
}
