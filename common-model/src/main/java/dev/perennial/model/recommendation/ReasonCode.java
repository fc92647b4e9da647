package dev.perennial.model.recommendation;

/** Why an item is shown; the words of {@link Reason} that programs may rely on. */
public enum ReasonCode {
  /** Evidence: the item itself and its usual gap in days, which has passed, or nearly. */
  REORDER_DUE,
  /** Evidence: the item itself and the days since its last purchase; it is not due yet. */
  BOUGHT_BEFORE,
  /** Evidence: the item bought that is often bought together with this one. */
  BECAUSE_YOU_BOUGHT,
  /** Evidence: the item viewed, put in the cart or of this visit. */
  BECAUSE_YOU_VIEWED,
  /** Evidence: the item of the user's that this one is like. */
  SIMILAR_TO,
  /** Users with a like history took it. */
  PEOPLE_LIKE_YOU,
  /** A model of sequences holds it likely to come next. */
  NEXT_IN_SEQUENCE,
  TRENDING,
  /** Evidence: the category. */
  TRENDING_IN,
  POPULAR,
  /** Evidence: the category. */
  POPULAR_IN_CATEGORY,
  /** Evidence: the country or device. */
  POPULAR_NEARBY,
  /** Evidence: the days since it came on sale. */
  NEW_ARRIVAL,
  /** The store or the caller picked it by hand. */
  EDITORS_PICK,
  /** It fits the request where little else does. */
  MATCHES_REQUEST
}
