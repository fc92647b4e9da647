package dev.perennial.standalone.plot;

/**
 * Two axes with their grid, and the image that they stand in.
 *
 * @param description for those who can't see it
 */
record Axes(String description, String xLabel, String yLabel) {
  static final double WIDTH = 360;
  private static final double HEIGHT = 260;
  private static final double LEFT = 56;
  private static final double RIGHT = WIDTH - 12;
  private static final double TOP = 12;
  private static final double BOTTOM = HEIGHT - 44;
  private static final int TICKS = 5;

  /** From the left to the right, with a little room. */
  static Scale x(double low, double high) {
    return Scale.around(low, high, LEFT, RIGHT);
  }

  /** From the bottom to the top, with a little room. */
  static Scale y(double low, double high) {
    return Scale.around(low, high, BOTTOM, TOP);
  }

  /** The same, but what has the number 0 stands on the axis, or hangs from it. */
  static Scale yFromZero(double low, double high) {
    return new Scale(Math.min(0, low), high > 0 ? high * 1.04 : 1, BOTTOM, TOP);
  }

  /** An image with these axes and nothing else. */
  Svg draw(Scale x, Scale y) {
    Svg svg = new Svg(WIDTH, HEIGHT, description);
    for (double tick : x.ticks(TICKS)) {
      svg.line("grid", x.at(tick), TOP, x.at(tick), BOTTOM);
      svg.text("tick", "middle", x.at(tick), BOTTOM + 16, x.label(tick, TICKS));
    }
    for (double tick : y.ticks(TICKS)) {
      svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      svg.text("tick", "end", LEFT - 6, y.at(tick) + 4, y.label(tick, TICKS));
    }
    svg.text("axis", "middle", (LEFT + RIGHT) / 2, HEIGHT - 8, xLabel);
    svg.upwards("axis", 12, (TOP + BOTTOM) / 2, yLabel);
    return svg;
  }
}
