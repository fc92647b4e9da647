package dev.perennial.standalone.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Named dots over two axes; some have their name beside them, all of them when pointed at. */
public final class ScatterPlot {
  private static final double WIDTH = 360;
  private static final double HEIGHT = 260;
  private static final double LEFT = 56;
  private static final double RIGHT = 12;
  private static final double TOP = 14;
  private static final double BOTTOM = 44;
  private static final double ABOVE = 9;
  private static final double BELOW = 18;
  private static final int TICKS = 5;

  private final String description;
  private final String xLabel;
  private final String yLabel;
  private final List<Dot> dots = new ArrayList<>();

  /**
   * An empty plot.
   *
   * @param description for those who can't see it
   */
  public ScatterPlot(String description, String xLabel, String yLabel) {
    this.description = description;
    this.xLabel = xLabel;
    this.yLabel = yLabel;
  }

  private record Dot(String style, double x, double y, String name, boolean named) {}

  /** Adds a dot; one without two finite numbers is left out. */
  public ScatterPlot dot(String style, double x, double y, String name, boolean named) {
    if (Double.isFinite(x) && Double.isFinite(y)) {
      dots.add(new Dot(style, x, y, name, named));
    }
    return this;
  }

  /** The image; empty where there is nothing to be drawn. */
  public String svg() {
    if (dots.isEmpty()) {
      return "";
    }
    Svg svg = new Svg(WIDTH, HEIGHT, description);
    Scale x = scale(Dot::x, LEFT, WIDTH - RIGHT);
    Scale y = scale(Dot::y, HEIGHT - BOTTOM, TOP);
    drawAxes(svg, x, y);
    dots.forEach(dot -> svg.dot("dot " + dot.style(), x.at(dot.x()), y.at(dot.y()), dot.name()));
    List<Dot> named = dots.stream().filter(Dot::named).toList();
    for (int i = 0; i < named.size(); i++) {
      drawName(svg, named.get(i), x, y, i % 2 == 0 ? -ABOVE : BELOW);
    }
    return svg.toString();
  }

  private Scale scale(ToDoubleFunction<Dot> number, double start, double end) {
    return Scale.around(
        dots.stream().mapToDouble(number).min().orElseThrow(),
        dots.stream().mapToDouble(number).max().orElseThrow(),
        start,
        end);
  }

  /** Above and below in turn, so that two dots that lie close keep their names apart. */
  private static void drawName(Svg svg, Dot dot, Scale x, Scale y, double shift) {
    double place = x.at(dot.x());
    String anchor = place < WIDTH / 3 ? "start" : place > 2 * WIDTH / 3 ? "end" : "middle";
    svg.text("label " + dot.style(), anchor, place, y.at(dot.y()) + shift, dot.name());
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
}
