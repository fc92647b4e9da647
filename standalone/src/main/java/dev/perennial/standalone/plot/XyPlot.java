package dev.perennial.standalone.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines, dots and bars over two axes. */
public final class XyPlot {
  private static final double WIDTH = 360;
  private static final double HEIGHT = 260;
  private static final double LEFT = 56;
  private static final double RIGHT = 12;
  private static final double TOP = 10;
  private static final double BOTTOM = 44;
  private static final int TICKS = 5;

  private final String description;
  private final String xLabel;
  private final String yLabel;
  private final List<Shape> shapes = new ArrayList<>();

  /**
   * An empty plot.
   *
   * @param description for those who can't see it
   */
  public XyPlot(String description, String xLabel, String yLabel) {
    this.description = description;
    this.xLabel = xLabel;
    this.yLabel = yLabel;
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
    Svg svg = new Svg(WIDTH, HEIGHT, description);
    Scale x = Scale.around(lowX(), highX(), LEFT, WIDTH - RIGHT);
    Scale y = y();
    drawAxes(svg, x, y);
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
    return bars
        ? new Scale(Math.min(0, low), high > 0 ? high * 1.04 : 1, HEIGHT - BOTTOM, TOP)
        : Scale.around(low, high, HEIGHT - BOTTOM, TOP);
  }

  private void drawAxes(Svg svg, Scale x, Scale y) {
    double bottom = HEIGHT - BOTTOM;
    for (double tick : x.ticks(TICKS)) {
      svg.line("grid", x.at(tick), TOP, x.at(tick), bottom);
      svg.text("tick", "middle", x.at(tick), bottom + 16, x.label(tick, TICKS));
    }
    for (double tick : y.ticks(TICKS)) {
      svg.line("grid", LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick));
      svg.text("tick", "end", LEFT - 6, y.at(tick) + 4, y.label(tick, TICKS));
    }
    svg.text("axis", "middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, xLabel);
    svg.upwards("axis", 12, (TOP + bottom) / 2, yLabel);
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
