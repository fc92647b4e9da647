package dev.perennial.standalone.report;

import dev.perennial.sequences.evaluation.EvaluationReport.CutOff;
import dev.perennial.sequences.evaluation.Measure;
import dev.perennial.sequences.evaluation.Verdict;
import dev.perennial.sequences.method.MethodAnswers;
import dev.perennial.sequences.method.Quantity;
import dev.perennial.sequences.metric.Amounts;
import dev.perennial.sequences.metric.Bin;
import dev.perennial.sequences.metric.Probabilities;
import dev.perennial.sequences.metric.Probabilities.Point;
import dev.perennial.sequences.progress.TrainingProgress;
import dev.perennial.sequences.progress.TrainingProgress.Phase;
import dev.perennial.standalone.plot.XyPlot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What the answers of one cut-off look like beside what happened, and how the network learned. */
final class CutOffFigures {
  private static final int BINS = 10;
  private static final int ORDER_BINS = 20;
  private static final double[] DIAGONAL = {0, 1};

  private final CutOff cutOff;
  private final MethodAnswers served;

  private CutOffFigures(CutOff cutOff) {
    this.cutOff = cutOff;
    served = method(cutOff.comparison().served().method()).orElseThrow();
  }

  static Figure.Group of(CutOff cutOff) {
    CutOffFigures figures = new CutOffFigures(cutOff);
    return new Figure.Group(
        "What was said and what happened, " + ReportView.day(cutOff.split()),
        "Blue is what is served, orange the best baseline.",
        List.of(
            figures.reliability(),
            figures.histogram(),
            figures.roc(),
            figures.deciles(),
            figures.orders(),
            figures.curve()),
        List.of());
  }

  private Figure reliability() {
    XyPlot plot =
        new XyPlot("Reliability of the churn probabilities", "probability said", "share that left");
    plot.line("ideal", DIAGONAL, DIAGONAL);
    best(Measure.LOG_LOSS).ifPresent(method -> addReliability(plot, "baseline", method));
    addReliability(plot, "served", served);
    return new Figure(
        "Does 30 % mean 30 of 100?",
        "Ten dots of equally many users; on the dashed line the probability is the share.",
        plot.svg());
  }

  private void addReliability(XyPlot plot, String style, MethodAnswers method) {
    churn(method)
        .ifPresent(
            churn -> {
              List<Bin> bins = churn.reliability(BINS);
              plot.line(style, each(bins, Bin::expected), each(bins, Bin::actual));
              plot.dots(style, each(bins, Bin::expected), each(bins, Bin::actual));
            });
  }

  private Figure histogram() {
    double[] counts = new double[ORDER_BINS];
    double[] said = served.expected(Quantity.CHURN);
    if (said != null) {
      Arrays.stream(said).forEach(p -> counts[Math.min(ORDER_BINS - 1, (int) (p * ORDER_BINS))]++);
    }
    double[] middles =
        IntStream.range(0, ORDER_BINS).mapToDouble(bin -> (bin + 0.5) / ORDER_BINS).toArray();
    XyPlot plot = new XyPlot("How many users have which probability", "probability said", "users");
    return new Figure(
        "How sure is it?",
        "Users by the probability of leaving that is served.",
        plot.bars("served", middles, counts, 0.9 / ORDER_BINS).svg());
  }

  private Figure roc() {
    XyPlot plot = new XyPlot("ROC curves", "share of those who stay", "share of those who leave");
    plot.line("ideal", DIAGONAL, DIAGONAL);
    for (MethodAnswers method : cutOff.methods()) {
      addRoc(plot, ComparisonFigures.style(method.role()), method);
    }
    best(Measure.AUC).ifPresent(method -> addRoc(plot, "baseline", method));
    addRoc(plot, "served", served);
    return new Figure(
        "Who leaves first?",
        "The share found of those who leave, beside the share of those who stay and are called"
            + " in vain; grey are the other methods.",
        plot.svg());
  }

  private void addRoc(XyPlot plot, String style, MethodAnswers method) {
    churn(method)
        .map(Probabilities::roc)
        .ifPresent(roc -> plot.line(style, each(roc, Point::falseAlarms), each(roc, Point::found)));
  }

  private Figure deciles() {
    XyPlot plot =
        new XyPlot("Revenue by tenths of the users", "tenth, the most expected first", "revenue");
    amounts(Quantity.VALUE, cutOff.truth().value())
        .map(Amounts::deciles)
        .ifPresent(
            deciles -> {
              double[] tenths = IntStream.rangeClosed(1, deciles.size()).asDoubleStream().toArray();
              plot.bars("served", tenths, each(deciles, Bin::actual), 0.8);
              plot.dots("expected", tenths, each(deciles, Bin::expected));
            });
    return new Figure(
        "Who brings the revenue?",
        "Bars are the revenue of a user within the horizon, dots what was expected.",
        plot.svg());
  }

  private Figure orders() {
    XyPlot plot = new XyPlot("Orders expected and placed", "orders expected", "orders placed");
    amounts(Quantity.ORDERS, cutOff.truth().orders())
        .map(amounts -> amounts.bins(ORDER_BINS))
        .ifPresent(
            bins -> {
              double most = bins.stream().mapToDouble(Bin::expected).max().orElse(1);
              plot.line("ideal", new double[] {0, most}, new double[] {0, most});
              plot.dots("served", each(bins, Bin::expected), each(bins, Bin::actual));
            });
    return new Figure(
        "As many orders as expected?",
        "Twenty dots of equally many users; above the dashed line they ordered more.",
        plot.svg());
  }

  private Figure curve() {
    XyPlot plot = new XyPlot("Learning curves", "epoch", "loss");
    addCurve(plot, "other", epochs(Phase.FITTING), TrainingProgress::loss);
    addCurve(plot, "without", epochs(Phase.REFITTING), TrainingProgress::loss);
    addCurve(
        plot,
        "served",
        epochs(Phase.FITTING).stream().filter(one -> one.validationLoss() != null).toList(),
        one -> one.validationLoss() == null ? 0 : one.validationLoss());
    return new Figure(
        "How did the network learn?",
        "Blue is the loss on the window it had not seen, grey on what it learned from, purple when"
            + " it learned again from everything.",
        plot.svg());
  }

  private List<TrainingProgress> epochs(Phase phase) {
    return cutOff.curve().stream().filter(one -> one.phase() == phase).toList();
  }

  private static void addCurve(
      XyPlot plot,
      String style,
      List<TrainingProgress> epochs,
      ToDoubleFunction<TrainingProgress> loss) {
    double[] numbers = each(epochs, TrainingProgress::epoch);
    plot.line(style, numbers, each(epochs, loss)).dots(style, numbers, each(epochs, loss));
  }

  /** The baseline that is best in a measure at this cut-off. */
  private Optional<MethodAnswers> best(Measure measure) {
    return cutOff.comparison().verdict(measure).map(Verdict::other).flatMap(this::method);
  }

  private Optional<MethodAnswers> method(String name) {
    return cutOff.methods().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private Optional<Probabilities> churn(MethodAnswers method) {
    return Optional.<double[]>ofNullable(method.expected(Quantity.CHURN))
        .map(said -> new Probabilities(said, cutOff.truth().churned()));
  }

  private Optional<Amounts> amounts(Quantity quantity, double[] actual) {
    return Optional.<double[]>ofNullable(served.expected(quantity))
        .map(expected -> new Amounts(expected, actual));
  }

  private static <T> double[] each(List<T> ofAll, ToDoubleFunction<T> number) {
    return ofAll.stream().mapToDouble(number).toArray();
  }
}
