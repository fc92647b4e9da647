package dev.perennial.sequences.statistic;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Positive parameters as the data has them most likely, where it says enough, and otherwise as the
 * data and a weak belief together do.
 *
 * <p>The belief is log-normal for each parameter on its own, with a spread of a factor 4.5 (a
 * standard deviation of 1.5 in logarithms) around {@link Parameter#median}: with it there is always
 * one finite answer, for no users at all the medians. Dropping the belief, the search goes on to
 * the maximum of the likelihood. That one is taken where it is a peak: within a factor 1,000 of the
 * medians, and so curved in every direction that no combination of the parameters has a standard
 * error above 2 in logarithms. A likelihood that rises for ever, as it does where nobody ever
 * leaves or all users are alike, has no such peak, and the belief stays.
 *
 * @param identified whether the likelihood alone decided
 */
@SuppressWarnings("ArrayRecordComponent") // read at once, never compared
record ParameterFit(double[] parameters, boolean identified) {
  private static final double SPREAD = 1.5;
  private static final double WIDEST = Math.log(1_000);
  private static final double STEP = 0.02;
  private static final double LEAST_CURVATURE = 0.25;

  /**
   * Estimates.
   *
   * @param logLikelihood of the parameters in their order
   * @param enough whether there is data enough for the likelihood alone
   */
  static ParameterFit of(
      List<Parameter> parameters, ToDoubleFunction<double[]> logLikelihood, boolean enough) {
    ToDoubleFunction<double[]> likelihood =
        offsets -> logLikelihood.applyAsDouble(parameters(parameters, offsets));
    Maximum believed =
        starts(parameters.size())
            .map(
                start ->
                    Maximum.of(
                        point -> likelihood.applyAsDouble(point) + belief(point), start, WIDEST))
            .reduce(Maximum::greater)
            .orElseThrow();
    if (!enough) {
      return new ParameterFit(parameters(parameters, believed.point()), false);
    }
    Maximum likeliest = Maximum.of(likelihood, believed.point(), WIDEST);
    return isPeak(likelihood, likeliest.point())
        ? new ParameterFit(parameters(parameters, likeliest.point()), true)
        : new ParameterFit(parameters(parameters, believed.point()), false);
  }

  /** The medians, and twice all parameters moved by a factor e, neighbours against each other. */
  private static Stream<double[]> starts(int size) {
    return IntStream.of(0, 1, -1)
        .mapToObj(
            move -> IntStream.range(0, size).mapToDouble(i -> i % 2 == 0 ? move : -move).toArray());
  }

  private static double[] parameters(List<Parameter> parameters, double[] offsets) {
    double[] values = new double[offsets.length];
    Arrays.setAll(values, i -> parameters.get(i).median() * Math.exp(offsets[i]));
    return values;
  }

  private static double belief(double[] offsets) {
    return -Arrays.stream(offsets).map(offset -> offset * offset).sum() / (2 * SPREAD * SPREAD);
  }

  private static boolean isPeak(ToDoubleFunction<double[]> likelihood, double[] point) {
    return Arrays.stream(point).allMatch(offset -> Math.abs(offset) < WIDEST - STEP)
        && Arrays.stream(
                new EigenDecompositionSymmetric(
                        new Array2DRowRealMatrix(curvature(likelihood, point)))
                    .getEigenvalues())
            .allMatch(eigenvalue -> eigenvalue > LEAST_CURVATURE);
  }

  /** Second derivatives, turned over, from central differences. */
  private static double[][] curvature(ToDoubleFunction<double[]> likelihood, double[] point) {
    int size = point.length;
    double[][] curvature = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rise =
            at(likelihood, point, i, 1, j, 1)
                + at(likelihood, point, i, -1, j, -1)
                - at(likelihood, point, i, 1, j, -1)
                - at(likelihood, point, i, -1, j, 1);
        curvature[i][j] = -rise / (STEP * STEP);
        curvature[j][i] = curvature[i][j];
      }
    }
    return curvature;
  }

  private static double at(
      ToDoubleFunction<double[]> likelihood, double[] point, int i, int stepsI, int j, int stepsJ) {
    double[] moved = point.clone();
    moved[i] += stepsI * STEP / 2;
    moved[j] += stepsJ * STEP / 2;
    return likelihood.applyAsDouble(moved);
  }
}
