package dev.perennial.ranking.matrix;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.Interest;
import dev.perennial.ranking.method.ScoreSheet;

/** The most popular items, each with its share of all the interest that there was. */
public final class Popular {
  private final int[] items;
  private final double[] shares;

  /** The {@code most} items in which users showed most interest. */
  public Popular(History history, int most) {
    this(interest(history), most);
  }

  /** The {@code most} best items of a sheet, in shares of its sum. */
  public Popular(ScoreSheet sheet, int most) {
    double sum = 0;
    for (int place = 0; place < sheet.size(); place++) {
      sum += sheet.score(sheet.item(place));
    }
    items = sheet.top(most);
    shares = new double[items.length];
    for (int place = 0; place < items.length; place++) {
      shares[place] = sheet.score(items[place]) / sum;
    }
  }

  /** The interest that was shown in each item. */
  public static ScoreSheet interest(History history) {
    ScoreSheet sheet = new ScoreSheet(history.items());
    for (Interactions user : history.all()) {
      for (int index = 0; index < user.size(); index++) {
        double interest = Interest.of(user.type(index));
        if (interest > 0) {
          sheet.add(user.item(index), interest);
        }
      }
    }
    return sheet;
  }

  /** Adds each item's share, times a factor. */
  public void add(double factor, ScoreSheet sheet) {
    add(factor, ScoreSheet.NOTHING, sheet);
  }

  /** Adds each item's share, times a factor, because of an item of the past. */
  public void add(double factor, int because, ScoreSheet sheet) {
    for (int place = 0; place < items.length; place++) {
      sheet.add(items[place], factor * shares[place], because);
    }
  }
}
