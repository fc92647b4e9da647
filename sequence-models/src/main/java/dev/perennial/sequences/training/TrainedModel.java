package dev.perennial.sequences.training;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.artifact.Provenance;
import java.nio.file.Path;
import java.util.List;

/** What a training yields: a model that answers and can be kept. Belongs to one thread. */
public final class TrainedModel implements AutoCloseable {
  private final LifecycleModel model;

  TrainedModel(LifecycleModel model) {
    this.model = model;
  }

  /** The model itself. */
  public LifecycleModel model() {
    return model;
  }

  /** Where the model comes from and how good it was on its validation window. */
  public Provenance provenance() {
    return model.provenance();
  }

  /** As {@link LifecycleModel#predict}. */
  public List<ModelOutput> predict(List<UserSequence> sequences) {
    return model.predict(sequences);
  }

  /**
   * Writes the model to a directory that does not exist yet; it appears whole or not at all.
   *
   * @throws java.io.UncheckedIOException where the directory cannot be written
   */
  public void save(Path directory) {
    model.save(directory);
  }

  @Override
  public void close() {
    model.close();
  }
}
