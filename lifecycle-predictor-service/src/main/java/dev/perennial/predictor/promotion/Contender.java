package dev.perennial.predictor.promotion;

import dev.perennial.model.sequence.UserSequence;
import java.util.List;

/** Whoever says how likely users are to order nothing: a model, or rules. */
interface Contender {
  /** The model's version, or {@code rules}. */
  String name();

  /**
   * The probability of no order within so many days after each sequence's last snapshot.
   *
   * @return one a sequence, in their order
   */
  double[] churn(List<UserSequence> sequences, int days);
}
