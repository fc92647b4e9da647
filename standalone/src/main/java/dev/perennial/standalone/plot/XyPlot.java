package dev.perennial.standalone.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines, dots and bars over two axes. */
public final class XyPlot {
  private final Axes axes;
  private final List<Shape> shapes = new ArrayList<>();

  /**
   * An empty plot.
   *
   * @param description for those who can't see it
   */
  public XyPlot(String description, String xLabel, String yLabel) {
    axes = new Axes(description, xLabel, yLabel);
  }

  private enum Kind {
    LINE,
    DOTS,
    BARS
  }

  /** Points that are drawn in one way. */
  @SuppressWarnings("ArrayRecordComponent") // drawn once, never compared
  private record Shape(Kind kind, String style, double[] xs, double[] ys, double width) {
    Shape {
      xs = xs.clone();
      ys = ys.clone();
    }
  }

  /** Adds a line through points. */
  public XyPlot line(String style, double[] xs, double[] ys) {
    return add(new Shape(Kind.LINE, style, xs, ys, 0));
  }

  /** Adds a dot at each point. */
  public XyPlot dots(String style, double[] xs, double[] ys) {
    return add(new Shape(Kind.DOTS, style, xs, ys, 0));
  }

  /** Adds a bar from 0 at each point, so wide. */
  public XyPlot bars(String style, double[] xs, double[] ys, double width) {
    return add(new Shape(Kind.BARS, style, xs, ys, width));
  }

  private XyPlot add(Shape shape) {
    if (shape.xs().length > 0) {
      shapes.add(shape);
    }
    return this;
  }

  /** The image; empty where there is nothing to be drawn. */
  public String svg() {
    if (shapes.isEmpty()) {
      return "";
    }
    Scale x = Axes.x(lowX(), highX());
    Scale y = y();
    Svg svg = axes.draw(x, y);
    shapes.forEach(shape -> draw(svg, x, y, shape));
    return svg.toString();
  }

  private double lowX() {
    return shapes.stream()
        .mapToDouble(shape -> Arrays.stream(shape.xs()).min().orElseThrow() - shape.width() / 2)
        .min()
        .orElseThrow();
  }

  private double highX() {
    return shapes.stream()
        .mapToDouble(shape -> Arrays.stream(shape.xs()).max().orElseThrow() + shape.width() / 2)
        .max()
        .orElseThrow();
  }

  /** From 0 where there are bars, which stand on it. */
  private Scale y() {
    double[] ys = shapes.stream().flatMapToDouble(shape -> Arrays.stream(shape.ys())).toArray();
    double low = Arrays.stream(ys).min().orElseThrow();
    double high = Arrays.stream(ys).max().orElseThrow();
    boolean bars = shapes.stream().anyMatch(shape -> shape.kind() == Kind.BARS);
    return bars ? Axes.yFromZero(low, high) : Axes.y(low, high);
  }

  private static void draw(Svg svg, Scale x, Scale y, Shape shape) {
    double[] xs = Arrays.stream(shape.xs()).map(x::at).toArray();
    double[] ys = Arrays.stream(shape.ys()).map(y::at).toArray();
    if (shape.kind() == Kind.LINE) {
      svg.path("line " + shape.style(), xs, ys);
      return;
    }
    for (int i = 0; i < xs.length; i++) {
      String words = "%.3f, %.3f".formatted(shape.xs()[i], shape.ys()[i]);
      if (shape.kind() == Kind.DOTS) {
        svg.dot("dot " + shape.style(), xs[i], ys[i], words);
      } else {
        double left = x.at(shape.xs()[i] - shape.width() / 2);
        double right = x.at(shape.xs()[i] + shape.width() / 2);
        svg.bar("bar " + shape.style(), left, ys[i], right - left, y.at(0) - ys[i], words);
      }
    }
  }
}
