package dev.perennial.standalone.plot;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An image under construction: shapes of a style, which the page's style sheet gives a colour. */
final class Svg {
  private final StringBuilder shapes = new StringBuilder();
  private final double width;
  private final double height;
  private final String description;

  Svg(double width, double height, String description) {
    this.width = width;
    this.height = height;
    this.description = description;
  }

  Svg line(String style, double fromX, double fromY, double toX, double toY) {
    return add(
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        style, fromX, fromY, toX, toY);
  }

  Svg path(String style, double[] xs, double[] ys) {
    String points =
        IntStream.range(0, xs.length)
            .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f", xs[i], ys[i]))
            .collect(Collectors.joining(" "));
    return add("<polyline class=\"%s\" points=\"%s\"/>", style, points);
  }

  /** A bar with words that show when it is pointed at. */
  Svg bar(String style, double x, double y, double barWidth, double barHeight, String words) {
    return add(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>",
        style, x, y, Math.max(0, barWidth), Math.max(0, barHeight), escaped(words));
  }

  /** A round dot with words that show when it is pointed at. */
  Svg dot(String style, double x, double y, String words) {
    return add(
        "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"><title>%s</title></circle>",
        style, x, y, escaped(words));
  }

  /** A text that starts, ends or has its middle at a place: {@code start}, {@code end}, middle. */
  Svg text(String style, String anchor, double x, double y, String text) {
    return add(
        "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
        style, anchor, x, y, escaped(text));
  }

  /** A text that reads upwards around its middle. */
  Svg upwards(String style, double x, double y, String text) {
    return add(
        "<text class=\"%s\" text-anchor=\"middle\" transform=\"translate(%.1f %.1f) rotate(-90)\">%s</text>",
        style, x, y, escaped(text));
  }

  private Svg add(String shape, Object... parts) {
    shapes.append(String.format(Locale.ROOT, shape, parts)).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">%n%s</svg>",
        width,
        height,
        escaped(description),
        shapes);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
