package dev.perennial.sequences.history;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * A user's snapshots as rows of numbers, four bytes a feature: a snapshot as others know it is made
 * when it is asked for.
 */
final class SnapshotTable extends AbstractList<Snapshot> implements RandomAccess {
  private static final List<LifecycleStage> STAGES = Arrays.asList(LifecycleStage.values());
  private static final int ROW_HEAD = Long.BYTES + Integer.BYTES + Byte.BYTES;

  private final FeatureNames names;
  private final Instant[] instants;
  private final LifecycleStage[] stages;

  /** Row by row; NaN where a feature is absent. */
  private final float[] values;

  private SnapshotTable(FeatureNames names, int rows, int features) {
    this.names = names;
    instants = new Instant[rows];
    stages = new LifecycleStage[rows];
    values = new float[rows * features];
  }

  static SnapshotTable of(List<Snapshot> snapshots, FeatureNames names) {
    snapshots.forEach(snapshot -> snapshot.features().keySet().forEach(names::number));
    SnapshotTable table = new SnapshotTable(names, snapshots.size(), names.size());
    Arrays.fill(table.values, Float.NaN);
    for (int row = 0; row < table.size(); row++) {
      table.put(row, snapshots.get(row));
    }
    return table;
  }

  private void put(int row, Snapshot snapshot) {
    instants[row] = snapshot.asOf();
    stages[row] = snapshot.stage();
    int first = row * features();
    snapshot
        .features()
        .forEach((name, value) -> values[first + names.number(name)] = value.floatValue());
  }

  private int features() {
    return instants.length == 0 ? 0 : values.length / instants.length;
  }

  @Override
  public int size() {
    return instants.length;
  }

  @Override
  public Snapshot get(int row) {
    int features = features();
    Map<String, Double> present = new HashMap<>(2 * features);
    for (int feature = 0; feature < features; feature++) {
      float value = values[row * features + feature];
      if (!Float.isNaN(value)) {
        present.put(names.name(feature), (double) value);
      }
    }
    return new Snapshot(instants[row], stages[row], present);
  }

  Instant asOf(int row) {
    return instants[row];
  }

  LifecycleStage stage(int row) {
    return stages[row];
  }

  /** How many bytes {@link #write} writes. */
  int bytes() {
    return 2 * Integer.BYTES + size() * ROW_HEAD + values.length * Float.BYTES;
  }

  void write(ByteBuffer out) {
    out.putInt(size()).putInt(features());
    for (int row = 0; row < size(); row++) {
      Instant at = instants[row];
      out.putLong(at.getEpochSecond()).putInt(at.getNano());
      out.put((byte) STAGES.indexOf(stages[row]));
    }
    out.asFloatBuffer().put(values);
    out.position(out.position() + values.length * Float.BYTES);
  }

  static SnapshotTable read(ByteBuffer in, FeatureNames names) {
    SnapshotTable table = new SnapshotTable(names, in.getInt(), in.getInt());
    for (int row = 0; row < table.size(); row++) {
      table.instants[row] = Instant.ofEpochSecond(in.getLong(), in.getInt());
      table.stages[row] = STAGES.get(in.get());
    }
    in.asFloatBuffer().get(table.values);
    in.position(in.position() + table.values.length * Float.BYTES);
    return table;
  }
}
