package dev.perennial.ranking.matrix;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Profile;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A matrix of which only the entries that are not 0 are held, row by row; in a row in the order of
 * columns where it was transposed or is {@link #usersByItems}.
 */
public final class SparseRows {
  private final int width;
  private final int[] starts;
  private final int[] columns;
  private final float[] values;

  private SparseRows(int width, int[] starts, int[] columns, float[] values) {
    this.width = width;
    this.starts = starts;
    this.columns = columns;
    this.values = values;
  }

  /** How much each user (row) cares for each item (column). */
  public static SparseRows usersByItems(History history) {
    Builder rows = new Builder(history.items());
    for (int user = 0; user < history.users(); user++) {
      Profile profile = Profile.of(history.of(user), history.items());
      for (int place = 0; place < profile.size(); place++) {
        rows.add(profile.item(place), profile.weight(place));
      }
      rows.endRow();
    }
    return rows.build().transposed().transposed();
  }

  public int rows() {
    return starts.length - 1;
  }

  /** How many columns there are. */
  public int width() {
    return width;
  }

  /** How many entries are held. */
  public int size() {
    return columns.length;
  }

  /** The row's first entry; its last one lies before the next row's {@code start}. */
  public int start(int row) {
    return starts[row];
  }

  /** Whether the row, whose entries are in order, has one in this column. */
  public boolean contains(int row, int column) {
    return Arrays.binarySearch(columns, starts[row], starts[row + 1], column) >= 0;
  }

  public int column(int entry) {
    return columns[entry];
  }

  public float value(int entry) {
    return values[entry];
  }

  /** The same entries, columns as rows. */
  public SparseRows transposed() {
    int[] ends = new int[width + 1];
    for (int column : columns) {
      ends[column + 1]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    int[] next = Arrays.copyOf(ends, width);
    int[] rowOf = new int[columns.length];
    float[] moved = new float[columns.length];
    for (int row = 0; row < rows(); row++) {
      for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
        int place = next[columns[entry]]++;
        rowOf[place] = row;
        moved[place] = values[entry];
      }
    }
    return new SparseRows(rows(), ends, rowOf, moved);
  }

  /** The same entries, each times its column's factor. */
  public SparseRows scaled(IntToDoubleFunction factors) {
    float[] scaled = new float[values.length];
    for (int entry = 0; entry < scaled.length; entry++) {
      scaled[entry] = (float) (values[entry] * factors.applyAsDouble(columns[entry]));
    }
    return new SparseRows(width, starts, columns, scaled);
  }

  /** This times a dense matrix of {@code breadth} columns: rows x breadth. */
  public float[] times(float[] dense, int breadth) {
    float[] product = new float[rows() * breadth];
    for (int row = 0; row < rows(); row++) {
      for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
        Dense.add(values[entry], dense, columns[entry] * breadth, product, row * breadth, breadth);
      }
    }
    return product;
  }

  /** Takes entries in the order of rows. */
  public static final class Builder {
    private final int width;
    private int[] starts = new int[1024];
    private int[] columns = new int[1024];
    private float[] values = new float[1024];
    private int rows;
    private int size;

    public Builder(int width) {
      this.width = width;
    }

    /** Adds an entry to the present row, at a column that it does not have yet. */
    public void add(int column, float value) {
      if (size == columns.length) {
        columns = Arrays.copyOf(columns, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      columns[size] = column;
      values[size++] = value;
    }

    public void endRow() {
      if (rows + 1 == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[++rows] = size;
    }

    public SparseRows build() {
      return new SparseRows(
          width,
          Arrays.copyOf(starts, rows + 1),
          Arrays.copyOf(columns, size),
          Arrays.copyOf(values, size));
    }
  }
}
