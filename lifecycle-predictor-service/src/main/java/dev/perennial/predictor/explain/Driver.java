package dev.perennial.predictor.explain;

import java.util.Optional;

/** Looks for one thing in a user's behaviour that goes along with leaving or staying. */
@FunctionalInterface
interface Driver {
  Optional<Finding> find(Behaviour behaviour);
}
