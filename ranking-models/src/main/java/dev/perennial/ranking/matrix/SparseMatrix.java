package dev.perennial.ranking.matrix;

import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A matrix that is mostly zeros, kept row by row: the entries of a row lie from {@link #from} until
 * {@link #to}, in the order in which they came; by column where it was {@link #transposed}.
 */
public final class SparseMatrix {
  private final int width;
  private final int[] starts;
  private final int[] columns;
  private final float[] values;

  private SparseMatrix(int width, int[] starts, int[] columns, float[] values) {
    this.width = width;
    this.starts = starts;
    this.columns = columns;
    this.values = values;
  }

  public int rows() {
    return starts.length - 1;
  }

  /** How many columns there are. */
  public int width() {
    return width;
  }

  /** How many entries there are. */
  public int size() {
    return columns.length;
  }

  /** The place of a row's first entry. */
  public int from(int row) {
    return starts[row];
  }

  /** The place behind a row's last entry. */
  public int to(int row) {
    return starts[row + 1];
  }

  public int column(int place) {
    return columns[place];
  }

  public float value(int place) {
    return values[place];
  }

  /** Whether the row, whose entries are in the order of columns, has one in this column. */
  public boolean contains(int row, int column) {
    return Arrays.binarySearch(columns, starts[row], starts[row + 1], column) >= 0;
  }

  /** Adds a row to a sheet, each entry times a factor. */
  public void addRow(int row, double factor, ScoreSheet sheet) {
    addRow(row, factor, ScoreSheet.NOTHING, sheet);
  }

  /** Adds a row to a sheet, each entry times a factor, because of an item of the past. */
  public void addRow(int row, double factor, int because, ScoreSheet sheet) {
    for (int place = starts[row]; place < starts[row + 1]; place++) {
      sheet.add(columns[place], factor * values[place], because);
    }
  }

  /** The length of each row as a vector. */
  public double[] lengths() {
    double[] lengths = new double[rows()];
    for (int row = 0; row < lengths.length; row++) {
      double squares = 0;
      for (int place = starts[row]; place < starts[row + 1]; place++) {
        squares += (double) values[place] * values[place];
      }
      lengths[row] = Math.sqrt(squares);
    }
    return lengths;
  }

  /** The same rows, each of length 1 as a vector; an empty one stays empty. */
  public SparseMatrix unitRows() {
    double[] lengths = lengths();
    float[] scaled = new float[values.length];
    for (int row = 0; row < lengths.length; row++) {
      for (int place = starts[row]; place < starts[row + 1]; place++) {
        scaled[place] = (float) (values[place] / lengths[row]);
      }
    }
    return new SparseMatrix(width, starts, columns, scaled);
  }

  /** The same entries, each times its column's factor. */
  public SparseMatrix scaled(IntToDoubleFunction factors) {
    float[] scaled = new float[values.length];
    for (int place = 0; place < scaled.length; place++) {
      scaled[place] = (float) (values[place] * factors.applyAsDouble(columns[place]));
    }
    return new SparseMatrix(width, starts, columns, scaled);
  }

  /** This times a dense matrix of {@code breadth} columns: rows x breadth. */
  public float[] times(float[] dense, int breadth) {
    float[] product = new float[rows() * breadth];
    for (int row = 0; row < rows(); row++) {
      for (int place = starts[row]; place < starts[row + 1]; place++) {
        Dense.add(values[place], dense, columns[place] * breadth, product, row * breadth, breadth);
      }
    }
    return product;
  }

  /** Columns as rows. */
  public SparseMatrix transposed() {
    int[] ends = new int[width + 1];
    for (int column : columns) {
      ends[column + 1]++;
    }
    for (int column = 0; column < width; column++) {
      ends[column + 1] += ends[column];
    }
    int[] begins = ends.clone();
    int[] rows = new int[columns.length];
    float[] moved = new float[columns.length];
    for (int row = 0; row < rows(); row++) {
      for (int place = starts[row]; place < starts[row + 1]; place++) {
        int to = begins[columns[place]]++;
        rows[to] = row;
        moved[to] = values[place];
      }
    }
    return new SparseMatrix(rows(), ends, rows, moved);
  }

  /** A matrix on its way, row after row. */
  public static final class Builder {
    private final int width;
    private int[] starts = new int[16];
    private int[] columns = new int[16];
    private float[] values = new float[16];
    private int rows;
    private int size;

    /** No rows yet, for columns numbered below {@code width}. */
    public Builder(int width) {
      this.width = width;
    }

    /** Adds an entry to the row that is being written. */
    public void add(int column, double value) {
      if (size == columns.length) {
        columns = Arrays.copyOf(columns, size + size / 2);
        values = Arrays.copyOf(values, size + size / 2);
      }
      columns[size] = column;
      values[size++] = (float) value;
    }

    /** Ends the row that is being written, with or without entries. */
    public void endRow() {
      if (++rows == starts.length) {
        starts = Arrays.copyOf(starts, rows + rows / 2);
      }
      starts[rows] = size;
    }

    /** Writes a whole row from a sheet, and clears it. */
    public void addRow(ScoreSheet sheet) {
      for (int place = 0; place < sheet.size(); place++) {
        add(sheet.item(place), sheet.score(sheet.item(place)));
      }
      endRow();
      sheet.clear();
    }

    /** Writes a row from the best entries of a sheet, best first, and clears it. */
    public void addBest(int most, ScoreSheet sheet) {
      for (int column : sheet.top(most)) {
        add(column, sheet.score(column));
      }
      endRow();
      sheet.clear();
    }

    public SparseMatrix build() {
      return new SparseMatrix(
          width,
          Arrays.copyOf(starts, rows + 1),
          Arrays.copyOf(columns, size),
          Arrays.copyOf(values, size));
    }
  }
}
