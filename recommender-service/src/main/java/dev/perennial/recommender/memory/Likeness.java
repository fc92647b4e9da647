package dev.perennial.recommender.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How alike items are: by what they are, and by what they are bought with. */
public final class Likeness {
  /** How many items are looked at, those that share the rarest trait first. */
  private static final int WALKED_AT_MOST = 1_000;

  private final Catalogue catalogue;
  private final CoPurchases together;

  Likeness(Catalogue catalogue, CoPurchases together) {
    this.catalogue = catalogue;
    this.together = together;
  }

  /** Two likenesses in [0, 1] as one: alike is what is alike in either way. */
  public static double either(double some, double other) {
    return 1 - (1 - some) * (1 - other);
  }

  /** How alike two items are by what they are. */
  public double ofTraits(int item, int other) {
    return catalogue.listing(item).likeness(catalogue.listing(other));
  }

  /** Calls {@code visitor} once for each item that is like {@code item}, with how much. */
  public void alike(int item, CoPurchases.Visitor visitor) {
    Map<Integer, Double> bought = new HashMap<>();
    together.similar(item, bought::put);
    Map<Integer, Double> alike = new HashMap<>(bought);
    sharingATrait(item).forEach(other -> alike.putIfAbsent(other, 0.0));
    alike.remove(item);
    alike.forEach(
        (other, similarity) -> visitor.visit(other, either(ofTraits(item, other), similarity)));
  }

  private List<Integer> sharingATrait(int item) {
    List<Integer> sharing = new ArrayList<>();
    for (Postings postings : rarestFirst(catalogue.listing(item))) {
      postings.forEach(WALKED_AT_MOST - sharing.size(), sharing::add);
    }
    return sharing;
  }

  private List<Postings> rarestFirst(Listing listing) {
    List<Postings> traits = new ArrayList<>();
    for (int label : listing.labels()) {
      traits.add(catalogue.labelled(label));
    }
    if (listing.category() != Catalogue.NO_CATEGORY) {
      traits.add(catalogue.shelf(listing.category()));
    }
    traits.sort(Comparator.comparingInt(Postings::size));
    return traits;
  }
}
