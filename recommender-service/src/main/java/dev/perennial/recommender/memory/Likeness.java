package dev.perennial.recommender.memory;

import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.ScoreSheets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How alike items are: by what they are, and by what they are bought with. */
public final class Likeness {
  /** How many items are looked at, those that share the rarest trait first. */
  private static final int WALKED_AT_MOST = 300;

  private final Catalogue catalogue;
  private final CoPurchases together;
  private final ScoreSheets sheets = new ScoreSheets();

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
    return catalogue.likeness(item, other);
  }

  /** Calls {@code visitor} once for each item that is like {@code item}, with how much. */
  public void alike(int item, CoPurchases.Visitor visitor) {
    sheets.lend(
        bought -> {
          together.similar(item, bought::add);
          addSharingATrait(item, bought);
          for (int place = 0; place < bought.size(); place++) {
            int other = bought.item(place);
            if (other != item) {
              visitor.visit(other, either(ofTraits(item, other), bought.score(other)));
            }
          }
        });
  }

  /** Adds to a sheet, with nothing, what it does not hold yet. */
  private void addSharingATrait(int item, ScoreSheet sheet) {
    int left = WALKED_AT_MOST;
    for (Postings postings : rarestFirst(catalogue.listing(item))) {
      postings.forEach(left, other -> sheet.add(other, 0));
      left = Math.max(0, left - postings.size());
    }
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
