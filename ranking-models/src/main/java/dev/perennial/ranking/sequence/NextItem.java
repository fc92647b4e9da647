package dev.perennial.ranking.sequence;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.sequences.network.Weights;
import java.util.List;
import java.util.Locale;

/** A network reads what a user did and says which item comes next. */
final class NextItem implements Method {
  private final NextItemSettings settings;

  NextItem(NextItemSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "next-item-" + settings.encoder().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    learning.reached(0, 1);
    LearnedItems items = LearnedItems.of(history);
    Lessons lessons = Lessons.of(history, items, settings.maxSteps());
    if (lessons.windows().isEmpty()) {
      return (query, sheet) -> {};
    }
    Weights weights = fit(lessons, items.size(), learning);
    learning.reached(1, 1);
    return NextItemScorer.of(settings, items, weights);
  }

  private Weights fit(Lessons lessons, int items, Learning learning) {
    int batchSize = settings.batchSize(lessons.windows().size());
    int steps = settings.epochs() * lessons.count(batchSize);
    try (NextItemTrainer trainer = new NextItemTrainer(settings, items, steps, learning.seed())) {
      int step = 0;
      for (int epoch = 0; epoch < settings.epochs(); epoch++) {
        for (List<Steps> batch : lessons.batches(batchSize, trainer.random())) {
          learning.reached(step++, steps);
          trainer.learn(batch);
        }
      }
      return trainer.weights();
    }
  }
}
