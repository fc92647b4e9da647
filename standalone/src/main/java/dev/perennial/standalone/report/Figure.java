package dev.perennial.standalone.report;

import java.util.List;

/**
 * A plot on the page.
 *
 * @param caption what is to be seen in it
 * @param svg the image itself
 */
public record Figure(String title, String caption, String svg) {

  /**
   * Figures that belong together; those without an image are left out.
   *
   * @param tables the numbers behind them, where they are shown nowhere else
   */
  public record Group(String title, String words, List<Figure> figures, List<NumberTable> tables) {
    public Group {
      figures = figures.stream().filter(figure -> !figure.svg().isEmpty()).toList();
    }

    /** Whether the numbers are to be shown, too. */
    public boolean hasTables() {
      return !tables.isEmpty();
    }
  }
}
