package dev.perennial.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutsTest {
  private static final Instant FIRST = Instant.parse("2011-01-01T08:00:00Z");
  private static final Instant LAST = Instant.parse("2011-12-09T12:50:00Z");

  private final Cuts cuts = new Cuts(FIRST, LAST, Duration.ofDays(90));

  @Test
  void splitsAtTheStartOfTheDaysAskedFor() {
    assertThat(
            cuts.of(List.of(LocalDate.of(2011, 5, 15), LocalDate.of(2011, 9, 10)), List.of(FIRST)))
        .containsExactly(
            Instant.parse("2011-05-15T00:00:00Z"), Instant.parse("2011-09-10T00:00:00Z"));
  }

  @Test
  void splitsAsUsualWhereNothingIsAskedFor() {
    List<Instant> usual =
        List.of(Instant.parse("2011-06-30T00:00:00Z"), Instant.parse("2011-11-30T00:00:00Z"));

    assertThat(cuts.of(List.of(), usual)).containsExactly(Instant.parse("2011-06-30T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011-09-12", "2012-03-01", "2011-01-01", "2010-06-01"})
  void namesASplitThatTheDataDoesNotReachAroundAndThoseThatItDoes(String split) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cuts.of(List.of(LocalDate.parse(split)), List.of()))
        .withMessageContaining("--split " + split)
        .withMessageContaining("from 2011-01-01 to 2011-12-09")
        .withMessageContaining("between 2011-01-02 and 2011-09-11");
  }

  @Test
  void namesAHorizonThatLeavesNothingToLearnFrom() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cuts(FIRST, LAST, Duration.ofDays(400)).of(List.of(), List.of()))
        .withMessageContaining("--horizon 400")
        .withMessageContaining("at most 341 days");
  }
}
