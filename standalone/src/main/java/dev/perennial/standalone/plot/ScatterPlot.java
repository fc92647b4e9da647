package dev.perennial.standalone.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Named dots over two axes; some have their name beside them, all of them when pointed at. */
public final class ScatterPlot {
  private static final double ABOVE = 9;
  private static final double BELOW = 18;

  private final Axes axes;
  private final List<Dot> dots = new ArrayList<>();

  /**
   * An empty plot.
   *
   * @param description for those who can't see it
   */
  public ScatterPlot(String description, String xLabel, String yLabel) {
    axes = new Axes(description, xLabel, yLabel);
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
    Scale x = Axes.x(least(Dot::x), most(Dot::x));
    Scale y = Axes.y(least(Dot::y), most(Dot::y));
    Svg svg = axes.draw(x, y);
    dots.forEach(dot -> svg.dot("dot " + dot.style(), x.at(dot.x()), y.at(dot.y()), dot.name()));
    List<Dot> named = dots.stream().filter(Dot::named).toList();
    for (int i = 0; i < named.size(); i++) {
      drawName(svg, named.get(i), x, y, i % 2 == 0 ? -ABOVE : BELOW);
    }
    return svg.toString();
  }

  private double least(ToDoubleFunction<Dot> number) {
    return dots.stream().mapToDouble(number).min().orElseThrow();
  }

  private double most(ToDoubleFunction<Dot> number) {
    return dots.stream().mapToDouble(number).max().orElseThrow();
  }

  /** Above and below in turn, so that two dots that lie close keep their names apart. */
  private static void drawName(Svg svg, Dot dot, Scale x, Scale y, double shift) {
    double place = x.at(dot.x());
    String anchor =
        place < Axes.WIDTH / 3 ? "start" : place > 2 * Axes.WIDTH / 3 ? "end" : "middle";
    svg.text("label " + dot.style(), anchor, place, y.at(dot.y()) + shift, dot.name());
  }
}
