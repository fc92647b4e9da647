package dev.perennial.standalone.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows of numbers with their intervals along one axis, to be compared at a glance. */
public final class IntervalPlot {
  private static final double WIDTH = 360;
  private static final double LETTER = 7.4;
  private static final double GAP = 12;
  private static final double RIGHT = 12;
  private static final double TOP = 6;
  private static final double ROW = 20;
  private static final double MARK = 9;
  private static final double BOTTOM = 24;
  private static final int TICKS = 4;

  private final String description;
  private final List<Row> rows = new ArrayList<>();

  /**
   * An empty plot.
   *
   * @param description for those who can't see it
   */
  public IntervalPlot(String description) {
    this.description = description;
  }

  /**
   * A number and its interval.
   *
   * @param style of the mark, such as {@code served}
   * @param words that show when it is pointed at
   */
  public record Mark(String style, double value, double low, double high, String words) {
    private boolean isDrawable() {
      return Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high);
    }

    private Stream<Double> ends() {
      return Stream.of(low, value, high);
    }
  }

  private record Row(String label, List<Mark> marks) {
    double height() {
      return Math.max(ROW, MARK * marks.size() + MARK);
    }
  }

  /** Adds a row; a mark without a finite interval is left out, and so is a row without a mark. */
  public IntervalPlot row(String label, List<Mark> marks) {
    List<Mark> drawable = marks.stream().filter(Mark::isDrawable).toList();
    if (!drawable.isEmpty()) {
      rows.add(new Row(label, drawable));
    }
    return this;
  }

  /** The image; empty where there is nothing to be drawn. */
  public String svg() {
    List<Double> ends =
        rows.stream().flatMap(row -> row.marks().stream()).flatMap(Mark::ends).sorted().toList();
    if (ends.isEmpty()) {
      return "";
    }
    double bottom = TOP + rows.stream().mapToDouble(Row::height).sum();
    Svg svg = new Svg(WIDTH, bottom + BOTTOM, description);
    double left = GAP + LETTER * longestLabel();
    Scale scale = Scale.around(ends.getFirst(), ends.getLast(), left, WIDTH - RIGHT);
    drawAxis(svg, scale, bottom);
    double y = TOP;
    for (Row row : rows) {
      draw(svg, scale, row, left, y);
      y += row.height();
    }
    return svg.toString();
  }

  private static void drawAxis(Svg svg, Scale scale, double bottom) {
    for (double tick : scale.ticks(TICKS)) {
      svg.line("grid", scale.at(tick), TOP, scale.at(tick), bottom);
      svg.text("tick", "middle", scale.at(tick), bottom + 15, scale.label(tick, TICKS));
    }
  }

  private int longestLabel() {
    return rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
  }

  private static void draw(Svg svg, Scale scale, Row row, double left, double top) {
    String style = row.marks().size() == 1 ? "label " + row.marks().getFirst().style() : "label";
    svg.text(style, "end", left - GAP, top + row.height() / 2 + 4, row.label());
    double first = top + row.height() / 2 - MARK * (row.marks().size() - 1) / 2;
    for (int i = 0; i < row.marks().size(); i++) {
      Mark mark = row.marks().get(i);
      double y = first + i * MARK;
      svg.line("whisker " + mark.style(), scale.at(mark.low()), y, scale.at(mark.high()), y);
      svg.dot("dot " + mark.style(), scale.at(mark.value()), y, mark.words());
    }
  }
}
