package dev.perennial.recommender.pipeline;

import java.util.Locale;

/** The stages of the pipeline, in running order; each is a package of this service. */
enum Stage {
  CANDIDATE,
  FEATURE,
  FILTER,
  SCORE,
  SELECT,
  WHY;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
