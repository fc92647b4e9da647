package dev.perennial.predictor.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one model in use. Whoever scores borrows it; a swap takes effect for the next borrower, and
 * the model that was replaced is closed, exactly once, when the last of its borrowers has returned
 * it.
 */
public final class ModelSlot implements AutoCloseable {
  private @Nullable Held current;

  /** Borrows the model in use; empty where there is none. */
  public synchronized Optional<Lease> lease() {
    if (current == null) {
      return Optional.empty();
    }
    current.holders++;
    return Optional.of(new Lease(current));
  }

  /** The version in use; empty where rules answer. */
  public synchronized Optional<String> version() {
    return Optional.ofNullable(current).map(held -> held.model.version());
  }

  /** Puts another model to use. */
  public void swap(ScoringModel next) {
    replace(new Held(next));
  }

  /** Leaves no model in use. */
  @Override
  public void close() {
    replace(null);
  }

  private void replace(@Nullable Held next) {
    Held previous;
    synchronized (this) {
      previous = current;
      current = next;
    }
    if (previous != null) {
      release(previous);
    }
  }

  private void release(Held held) {
    boolean last;
    synchronized (this) {
      held.holders--;
      last = held.holders == 0;
    }
    if (last) {
      held.model.close();
    }
  }

  /** A model and how many hold it; the slot itself is one of them while the model is in use. */
  private static final class Held {
    final ScoringModel model;
    int holders = 1;

    Held(ScoringModel model) {
      this.model = model;
    }
  }

  /** The right to use a model until it is returned. Belongs to one thread. */
  public final class Lease implements AutoCloseable {
    private final Held held;
    private boolean returned;

    private Lease(Held held) {
      this.held = held;
    }

    public ScoringModel model() {
      return held.model;
    }

    @Override
    public void close() {
      if (!returned) {
        returned = true;
        release(held);
      }
    }
  }
}
