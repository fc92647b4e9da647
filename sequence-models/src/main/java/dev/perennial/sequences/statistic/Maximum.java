package dev.perennial.sequences.statistic;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * The greatest value of a function found within a box around 0, and where.
 *
 * <p>Powell's BOBYQA (2009) needs no derivatives and never leaves the box. It may end in an error
 * where rounding hides the slope, which is when it is as near as can be: the best point that it has
 * seen is the answer in any case. Its last steps are 1e-4 wide, where its quadratic fits a smooth
 * function so well that the maximum is met to within 1e-6.
 */
@SuppressWarnings("ArrayRecordComponent") // read at once, never compared
record Maximum(double[] point, double value) {
  private static final double FIRST_STEP = 0.5;
  private static final double LAST_STEP = 1e-4;
  private static final int MAX_EVALUATIONS = 400;

  /**
   * Searches from a start.
   *
   * @param limit the box reaches from −limit to limit in each direction
   */
  static Maximum of(ToDoubleFunction<double[]> function, double[] start, double limit) {
    Best best = new Best(function, start);
    double[] bounds = new double[start.length];
    Arrays.fill(bounds, limit);
    try {
      new BOBYQAOptimizer(coefficients(start.length), FIRST_STEP, LAST_STEP)
          .optimize(
              new ObjectiveFunction(best::value),
              GoalType.MAXIMIZE,
              new InitialGuess(start),
              new SimpleBounds(Arrays.stream(bounds).map(bound -> -bound).toArray(), bounds),
              new MaxEval(MAX_EVALUATIONS));
    } catch (MathRuntimeException e) {
      return best.maximum; // out of evaluations or of precision
    }
    return best.maximum;
  }

  /** Of a full quadratic: with as many points the fewest evaluations were needed. */
  private static int coefficients(int size) {
    return (size + 1) * (size + 2) / 2;
  }

  Maximum greater(Maximum other) {
    return other.value > value ? other : this;
  }

  /** The function, and the best that it has been seen to give. */
  private static final class Best {
    private final ToDoubleFunction<double[]> function;
    private Maximum maximum;

    Best(ToDoubleFunction<double[]> function, double[] start) {
      this.function = function;
      this.maximum = new Maximum(start.clone(), function.applyAsDouble(start));
    }

    double value(double[] point) {
      double value = function.applyAsDouble(point);
      if (value > maximum.value) {
        maximum = new Maximum(point.clone(), value);
      }
      return value;
    }
  }
}
