package dev.perennial.sequences.network;

import static dev.perennial.model.json.Checks.check;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The learned numbers of a network, by name. A layer asks for its own when it is built: new weights
 * are then drawn at random, weights that were read must be there in the right shape. Native memory:
 * close.
 */
public final class Weights implements AutoCloseable {
  private final NDManager manager;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();
  private final @Nullable RandomGenerator random;
  private final Precision precision;

  private Weights(NDManager manager, @Nullable RandomGenerator random, Precision precision) {
    this.manager = manager;
    this.random = random;
    this.precision = precision;
  }

  private Weights(NDManager manager) {
    this(manager, null, Precision.of(manager));
  }

  /** Weights that are drawn from the seed as layers ask for them. */
  public static Weights random(long seed) {
    NDManager manager = Tensors.newManager();
    return new Weights(manager, new SplittableRandom(seed), Precision.of(manager));
  }

  /** As above, for products in this precision. */
  public static Weights random(long seed, Precision precision) {
    return new Weights(Tensors.newManager(), new SplittableRandom(seed), precision);
  }

  /** Weights as {@link #write} wrote them. */
  public static Weights read(DataInputStream in) throws IOException {
    Weights weights = new Weights(Tensors.newManager());
    try {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        weights.arrays.put(in.readUTF(), readArray(weights.manager, in));
      }
      return weights;
    } catch (IOException | RuntimeException e) {
      weights.close();
      throw e;
    }
  }

  private static NDArray readArray(NDManager manager, DataInputStream in) throws IOException {
    long[] shape = new long[in.readInt()];
    for (int d = 0; d < shape.length; d++) {
      shape[d] = in.readInt();
    }
    float[] values = new float[Math.toIntExact(new Shape(shape).size())];
    byte[] bytes = in.readNBytes(values.length * Float.BYTES);
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return manager.create(values, new Shape(shape));
  }

  /** Writes names, shapes and numbers, big-endian. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(arrays.size());
    for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
      out.writeUTF(entry.getKey());
      long[] shape = entry.getValue().getShape().getShape();
      out.writeInt(shape.length);
      for (long size : shape) {
        out.writeInt(Math.toIntExact(size));
      }
      float[] values = entry.getValue().toFloatArray();
      ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
      bytes.asFloatBuffer().put(values);
      out.write(bytes.array());
    }
  }

  /** The same numbers in memory of their own, without gradients. */
  public Weights copy() {
    Weights copy = new Weights(Tensors.newManager());
    arrays.forEach(
        (name, array) ->
            copy.arrays.put(name, copy.manager.create(array.toFloatArray(), array.getShape())));
    return copy;
  }

  /** Zeros of the same names and shapes. */
  public Weights zeros() {
    Weights zeros = new Weights(Tensors.newManager());
    arrays.forEach((name, array) -> zeros.arrays.put(name, zeros.manager.zeros(array.getShape())));
    return zeros;
  }

  /** From now on operations on these weights are recorded, so that gradients can be had. */
  public void recordGradients() {
    arrays.values().forEach(array -> array.setRequiresGradient(true));
  }

  /** All of them, in the order in which the layers asked. */
  public Collection<NDArray> arrays() {
    return arrays.values();
  }

  /** A linear layer: its matrix, and a bias of zeros. */
  public Dense dense(String name, int out, int in) {
    return new Dense(matrix(name, out, in), vector(name + ".bias", 0, out), precision);
  }

  /** A linear layer whose matrix has this deviation. */
  public Dense dense(String name, double deviation, int out, int in) {
    return new Dense(normal(name, deviation, out, in), vector(name + ".bias", 0, out), precision);
  }

  /** A convolution over so many steps, from width to width. */
  Convolution convolution(String name, int width, int taps) {
    double deviation = 1 / Math.sqrt((double) taps * width);
    NDArray weight = array(name, () -> normal(deviation), width, width, taps);
    return new Convolution(weight, vector(name + ".bias", 0, width), precision);
  }

  /** A normalisation that starts as nothing but that. */
  Norm norm(String name, int width) {
    return new Norm(vector(name + ".scale", 1, width), vector(name + ".shift", 0, width));
  }

  /** How layers multiply. */
  public Precision precision() {
    return precision;
  }

  /** A matrix for inputs of this width: normal, its deviation 1 / √in. */
  NDArray matrix(String name, int out, int in) {
    return normal(name, 1 / Math.sqrt(in), out, in);
  }

  /** A table of vectors: normal, with this deviation. */
  public NDArray normal(String name, double deviation, int rows, int columns) {
    return array(name, () -> normal(deviation), rows, columns);
  }

  /** A vector that starts as the same number everywhere. */
  public NDArray vector(String name, double start, int size) {
    return array(name, () -> start, size);
  }

  private double normal(double deviation) {
    return random == null ? 0 : random.nextGaussian(0, deviation);
  }

  private NDArray array(String name, DoubleSupplier start, long... dimensions) {
    Shape shape = new Shape(dimensions);
    NDArray array =
        random == null ? arrays.get(name) : arrays.computeIfAbsent(name, n -> draw(shape, start));
    if (array == null) {
      throw new IllegalArgumentException("weights '%s' are missing".formatted(name));
    }
    check(
        array.getShape().equals(shape),
        "weights '%s' have the shape %s, but the network needs %s",
        name,
        array.getShape(),
        shape);
    return array;
  }

  private NDArray draw(Shape shape, DoubleSupplier start) {
    float[] values = new float[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) start.getAsDouble();
    }
    return manager.create(values, shape);
  }

  @Override
  public void close() {
    manager.close();
  }
}
