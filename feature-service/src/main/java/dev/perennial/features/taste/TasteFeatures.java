package dev.perennial.features.taste;

import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Feature;
import java.util.List;

/** The list of the features of what is bought. */
public final class TasteFeatures {
  private TasteFeatures() {}

  /** Each of them, of a user who bought nothing yet. */
  public static List<Feature> all(Background background) {
    return List.of(
        new DistinctItems(),
        new DistinctCategories(background),
        new Reorders(),
        new DiscountShare(background),
        new PriceBand(background));
  }
}
