package dev.perennial.sequences.artifact;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.perennial.sequences.answer.BatchTensors;
import dev.perennial.sequences.answer.NetworkOutput;
import dev.perennial.sequences.answer.SequenceNetwork;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.dataset.Window;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.outlook.Hazards;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Asks a network about many users: short windows with short ones, so that little padding is read.
 * Belongs to one thread at a time.
 */
public final class NetworkReader {
  /** As many as keep what lies between the layers in the processor's cache. */
  private static final int BATCH = 64;

  /** As many as give a GPU enough to do between two launches. */
  private static final int GPU_BATCH = 512;

  private final SequenceEncoder encoder;
  private final SequenceNetwork network;
  private final int batch = Tensors.onGpu() ? GPU_BATCH : BATCH;

  public NetworkReader(SequenceEncoder encoder, SequenceNetwork network) {
    this.encoder = encoder;
    this.network = network;
  }

  /** Hands over one answer a question, in any order. */
  public void read(List<Question> questions, Consumer<RawAnswer> answers) {
    List<Asked> byLength =
        IntStream.range(0, questions.size())
            .mapToObj(
                place ->
                    new Asked(place, questions.get(place), encoder.encode(questions.get(place))))
            .sorted(Comparator.comparingInt(asked -> asked.window().length()))
            .toList();
    for (int from = 0; from < byLength.size(); from += batch) {
      readBatch(byLength.subList(from, Math.min(from + batch, byLength.size())), answers);
    }
  }

  private void readBatch(List<Asked> asked, Consumer<RawAnswer> answers) {
    PaddedBatch batch = PaddedBatch.of(asked.stream().map(Asked::window).toList());
    try (NDManager memory = Tensors.newManager()) {
      NetworkOutput output = network.answer(BatchTensors.of(batch, memory));
      float[] hazards = output.hazard().toFloatArray();
      float[] stages = output.stage().softmax(-1).toFloatArray();
      float[] orders = output.orderRate().exp().toFloatArray();
      float[] shapes = output.orderShape().exp().toFloatArray();
      float[] values = output.valueMean().toFloatArray();
      float[] deviations = output.valueDeviation().toFloatArray();
      float[] events = output.nextEvent().softmax(-1).toFloatArray();
      float[] hidden = output.hidden().toFloatArray();
      NDArray scores = network.itemScores(output.nextOrder()); // [B, V]
      float[] items = scores.softmax(-1).toFloatArray();
      for (int row = 0; row < asked.size(); row++) {
        answers.accept(
            new RawAnswer(
                asked.get(row).place(),
                asked.get(row).question(),
                new Hazards(row(hazards, row, asked.size())),
                row(stages, row, asked.size()),
                orders[row],
                shapes[row],
                values[row],
                deviations[row],
                row(events, row, asked.size()),
                row(hidden, row, asked.size()),
                row(items, row, asked.size())));
      }
    }
  }

  private static float[] row(float[] matrix, int row, int rows) {
    int width = matrix.length / rows;
    return Arrays.copyOfRange(matrix, row * width, (row + 1) * width);
  }

  /** A question, where it stood, and its window. */
  private record Asked(int place, Question question, Window window) {}
}
