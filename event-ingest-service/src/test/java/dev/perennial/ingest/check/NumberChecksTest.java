package dev.perennial.ingest.check;

import static dev.perennial.ingest.check.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberChecksTest {
  private final QuantityCheck quantities = new QuantityCheck("n");
  private final AmountCheck amounts = new AmountCheck("n");

  @ParameterizedTest
  @CsvSource({"1,1", "1000000,1000000", "2.0,2", "1e3,1000"})
  void countsWholePieces(String json, int pieces) {
    assertThat(read(quantities, "{\"n\":%s}".formatted(json))).isEqualTo(pieces);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2.5", "1000001", "1E+999999999", "1E-999999999"})
  void refusesWhatIsNoNumberOfPieces(String json) {
    assertThat(read(quantities, "{\"n\":%s}".formatted(json)))
        .isEqualTo(
            List.of(
                "/n INVALID_VALUE: n must be a whole number between 1 and 1000000, but is "
                    + json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "9.50", "1000000000", "0.000001", "1E+5"})
  void keepsAnAmountAsItWasWritten(String json) {
    assertThat(read(amounts, "{\"n\":%s}".formatted(json))).isEqualTo(new BigDecimal(json));
  }

  @ParameterizedTest
  @CsvSource({
    "-9.5,not be negative",
    "1E+999999999,be at most 1000000000",
    "1000000000.01,be at most 1000000000",
    "0.30000000000000004,have at most 6 decimals",
    "1E-999999999,have at most 6 decimals"
  })
  void refusesAnAmountThatIsNone(String json, String rule) {
    assertThat(read(amounts, "{\"n\":%s}".formatted(json)))
        .isEqualTo(List.of("/n INVALID_VALUE: n must %s, but is %s".formatted(rule, json)));
  }

  @Test
  void refusesANumberInQuotes() {
    assertThat(read(quantities, "{\"n\":\"2\"}"))
        .isEqualTo(List.of("/n WRONG_TYPE: n must be a whole number, but is a text"));
    assertThat(read(amounts, "{\"n\":\"9.50\"}"))
        .isEqualTo(List.of("/n WRONG_TYPE: n must be a number, but is a text"));
  }

  @Test
  void takesOnlyTrueAndFalseForAFlag() {
    FlagCheck flags = new FlagCheck("n");

    assertThat(read(flags, "{\"n\":false}")).isEqualTo(false);
    assertThat(read(flags, "{}")).isEqualTo("nothing");
    assertThat(read(flags, "{\"n\":0}"))
        .isEqualTo(List.of("/n WRONG_TYPE: n must be true or false, but is a number"));
  }
}
