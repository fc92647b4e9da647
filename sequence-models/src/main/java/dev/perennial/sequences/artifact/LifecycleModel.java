package dev.perennial.sequences.artifact;

import dev.perennial.model.sequence.UserSequence;
import java.nio.file.Path;
import java.util.List;

/** A model that answers. Belongs to one thread at a time. */
@SuppressWarnings("DoNotCallSuggester")
public final class LifecycleModel implements AutoCloseable {
  private LifecycleModel() {}

  /**
   * Reads a model that {@link #save} wrote.
   *
   * @throws InvalidArtifactException where a file is missing or damaged, or the encoder is not the
   *     one it was trained with
   */
  public static LifecycleModel load(Path directory) {
    throw new UnsupportedOperationException("loading is not built yet: " + directory);
  }

  /** Where the model comes from and how good it was on its validation window. */
  public Provenance provenance() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** How many of a user's newest events are read: the {@code limit} to ask for. */
  public int maxEvents() {
    throw new UnsupportedOperationException("not built yet");
  }

  /**
   * What is expected of each user after the instant of the user's last snapshot. Events after that
   * instant have no part in it; a user without events is a user like any other.
   *
   * @param sequences each with at least one snapshot and the newest {@link #maxEvents} events
   * @return one answer a sequence, in their order
   */
  public List<ModelOutput> predict(List<UserSequence> sequences) {
    throw new UnsupportedOperationException("not built yet: " + sequences.size());
  }

  /** Writes the model to a directory that does not exist yet; it appears whole or not at all. */
  public void save(Path directory) {
    throw new UnsupportedOperationException("not built yet: " + directory);
  }

  @Override
  public void close() {}
}
