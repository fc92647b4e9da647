package dev.perennial.predictor.reason;

import java.util.List;
import java.util.function.Function;

/**
 * What people would call one and the same thing about a user, though several features tell it.
 *
 * @param code of the reason
 * @param withoutAny what is said where the user has none of the features
 * @param features that tell it
 * @param sentence what is said otherwise; sentences come without their end
 */
record Topic(
    String code, String withoutAny, List<String> features, Function<Facts, String> sentence) {

  /** The sentence about a user, without its end. */
  String about(Facts facts) {
    return features.stream().anyMatch(facts::knows) ? sentence.apply(facts) : withoutAny;
  }
}
