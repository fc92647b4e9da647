package dev.perennial.model.recommendation;

/** Why an item is shown; the words of {@link Reason} that programs may rely on. */
public enum ReasonCode {
  /** Evidence: the item's own past orders; the usual gap since the last has passed, or nearly. */
  REORDER_DUE,
  /** Evidence: the item's own past orders; it is not due yet. */
  BOUGHT_BEFORE,
  /** Evidence: the item bought that is often bought together with this one. */
  BECAUSE_YOU_BOUGHT,
  /** Evidence: the item viewed or put in the cart. */
  BECAUSE_YOU_VIEWED,
  /** Evidence: the sequence model's probability. */
  LIKELY_NEXT,
  TRENDING,
  POPULAR,
  POPULAR_IN_CATEGORY,
  NEW_ARRIVAL
}
