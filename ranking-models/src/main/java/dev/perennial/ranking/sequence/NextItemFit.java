package dev.perennial.ranking.sequence;

import ai.djl.ndarray.NDManager;
import dev.perennial.ranking.method.Learning;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits a next-item network twice: without the last steps of a few users, which say after how many
 * epochs it is enough, then with everything for as many.
 */
final class NextItemFit {
  /** Long enough for a network that has only begun to find out what to look at. */
  private static final double PATIENCE = 0.4;

  private static final int VALIDATED_TOGETHER = 128;

  private final NextItemSettings settings;
  private final int items;
  private final Learning learning;

  NextItemFit(NextItemSettings settings, int items, Learning learning) {
    this.settings = settings;
    this.items = items;
    this.learning = learning;
  }

  /** The weights that were learned, to be closed by whom they are given. */
  Weights fit(Lessons lessons) {
    Lessons.Parts parts = lessons.holdBack();
    return refit(lessons, parts.heldBack().isEmpty() ? settings.epochs() : epochs(parts));
  }

  /** How many epochs it takes until what was held back is not found any better. */
  private int epochs(Lessons.Parts parts) {
    try (NextItemTrainer trainer = trainer(parts.known(), settings.epochs())) {
      double patience = PATIENCE * settings.epochs();
      double best = 0;
      int bestEpoch = 0;
      for (int epoch = 1; epoch <= settings.epochs() && epoch - bestEpoch <= patience; epoch++) {
        learn(trainer, parts.known(), epoch - 1);
        double found = found(trainer.network(), parts.heldBack());
        if (found > best) {
          best = found;
          bestEpoch = epoch;
        }
      }
      return Math.max(1, bestEpoch);
    }
  }

  private Weights refit(Lessons lessons, int epochs) {
    try (NextItemTrainer trainer = trainer(lessons, epochs)) {
      for (int epoch = 1; epoch <= epochs; epoch++) {
        learn(trainer, lessons, 2 * settings.epochs() - epochs + epoch - 1);
      }
      return trainer.weights();
    }
  }

  private int batchSize(Lessons lessons) {
    return settings.batchSize(lessons.windows().size());
  }

  private NextItemTrainer trainer(Lessons lessons, int epochs) {
    int steps = epochs * lessons.count(batchSize(lessons));
    return new NextItemTrainer(settings, items, steps, learning.seed());
  }

  /** One epoch, after so many of the two fits together are over or will not be needed. */
  private void learn(NextItemTrainer trainer, Lessons lessons, long over) {
    List<List<Steps>> batches = lessons.batches(batchSize(lessons), trainer.random());
    for (int batch = 0; batch < batches.size(); batch++) {
      learning.reached(over * batches.size() + batch, 2L * settings.epochs() * batches.size());
      trainer.learn(batches.get(batch));
    }
  }

  /** Mean reciprocal rank of the last steps. */
  private static double found(NextItemNetwork network, List<Steps> heldBack) {
    double sum = 0;
    for (List<Steps> some : Lessons.parts(new ArrayList<>(heldBack), VALIDATED_TOGETHER)) {
      try (NDManager memory = Tensors.newManager()) {
        List<Steps> before = some.stream().map(Steps::before).toList();
        long[] last = some.stream().mapToLong(Steps::lastRow).toArray();
        sum += network.reciprocalRanks(StepTensors.of(before, memory), memory.create(last));
      }
    }
    return sum / heldBack.size();
  }
}
