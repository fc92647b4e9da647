package dev.perennial.standalone.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.evaluation.Comparison;
import dev.perennial.sequences.evaluation.Comparison.Row;
import dev.perennial.sequences.evaluation.Measure;
import dev.perennial.sequences.method.MethodAnswers.Role;
import dev.perennial.sequences.metric.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private final Comparison comparison =
      new Comparison(
          List.of(
              row("served", Role.SERVED, 0.80, 0.50),
              row("without the network", Role.WITHOUT, 0.78, 0.50),
              row("logistic", Role.BASELINE, 0.75, 0.49),
              row("recency", Role.BASELINE, 0.65, 0.60),
              row("truth", Role.BEST_POSSIBLE, 0.95, 0.10)));

  @Test
  void comparesWithTheBestBaselineOfEachQuestion() {
    List<Finding> findings = Finding.of(comparison);

    assertThat(findings).extracting(Finding::baseline).containsExactly("logistic", "logistic");
    assertThat(findings).extracting(Finding::word).containsExactly("better", "worse");
    assertThat(findings.getFirst().gain()).isEqualTo("0.050 to 0.050");
    assertThat(Finding.sum(findings)).contains("2 questions", "better in 1", "worse in 1");
  }

  @Test
  void saysWhatAPartAdds() {
    Addition network = Addition.of(comparison).getFirst();

    assertThat(network.method()).isEqualTo("without the network");
    assertThat(network.findings())
        .extracting(Finding::word)
        .containsExactly("better", "equal within the noise");
  }

  @Test
  void marksTheBestOfAColumnAndNeverTheTruth() {
    NumberTable table = NumberTable.of(comparison).getFirst();

    assertThat(table.heads())
        .extracting(NumberTable.Head::label)
        .containsExactly("AUC", "log loss");
    assertThat(table.lines())
        .filteredOn(line -> line.cells().getFirst().best())
        .extracting(NumberTable.Line::method)
        .containsExactly("served");
    assertThat(table.lines())
        .filteredOn(line -> line.cells().getLast().best())
        .extracting(NumberTable.Line::method)
        .containsExactly("logistic");
  }

  @Test
  void putsGroupsBesideEachOther() {
    Map<String, Comparison> groups = new LinkedHashMap<>();
    groups.put("2011-01 (40)", comparison);
    groups.put("2011-02 (50)", new Comparison(List.of(row("served", Role.SERVED, 0.7, 0.6))));

    NumberTable table = NumberTable.of(Measure.AUC, groups);

    assertThat(table.heads())
        .extracting(NumberTable.Head::label)
        .containsExactly("2011-01 (40)", "2011-02 (50)");
    assertThat(table.lines().getFirst().cells())
        .extracting(NumberTable.Cell::value)
        .containsExactly("0.800", "0.700");
    assertThat(table.lines().getLast().cells())
        .extracting(NumberTable.Cell::value)
        .containsExactly("0.950", "");
  }

  @Test
  void showsNumbersAsTheyAreRead() {
    assertThat(Numbers.of(0.12345)).isEqualTo("0.123");
    assertThat(Numbers.of(-0.5)).isEqualTo("−0.500");
    assertThat(Numbers.of(-0.0004)).isEqualTo("0.000");
    assertThat(Numbers.of(412.34)).isEqualTo("412.3");
    assertThat(Numbers.of(12345.6)).isEqualTo("12,346");
    assertThat(Numbers.of(Double.NaN)).isEqualTo("–");
  }

  private static Row row(String method, Role role, double auc, double logLoss) {
    return new Row(method, role, Map.of(Measure.AUC, sure(auc), Measure.LOG_LOSS, sure(logLoss)));
  }

  /** The same in every draw. */
  private static Estimate sure(double value) {
    return new Estimate(value, new double[] {value, value, value});
  }
}
