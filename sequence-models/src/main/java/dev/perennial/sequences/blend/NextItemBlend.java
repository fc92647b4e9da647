package dev.perennial.sequences.blend;

import dev.perennial.sequences.baseline.PurchaseCounts;
import dev.perennial.sequences.dataset.Question;

/**
 * Who buys what again and what sells now is most of the next order, so the network's probabilities
 * are averaged with the user's own recency-weighted shares and everyone's recent ones. The weights
 * sum to 1.
 *
 * @param network weight of the network's probabilities
 * @param own weight of the user's own purchases; theirs goes to the others where there are none
 * @param popularity weight of everyone's recent purchases
 * @param halfLifeDays after which an own purchase counts half
 */
public record NextItemBlend(double network, double own, double popularity, double halfLifeDays) {

  /** Leaves the network alone. */
  public static NextItemBlend networkOnly() {
    return new NextItemBlend(1, 0, 0, 1);
  }

  /**
   * The blended share of each item.
   *
   * @param probabilities the network's, by the item's number
   * @param popular everyone's recent shares, by the item's number
   * @param newest how many of the user's newest events count
   */
  public float[] shares(Question question, float[] probabilities, float[] popular, int newest) {
    int items = probabilities.length;
    return mix(probabilities, PurchaseCounts.own(question, items, newest, halfLifeDays), popular);
  }

  float[] mix(float[] probabilities, float[] ownShares, float[] popular) {
    float[] shares = new float[probabilities.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] =
          (float) (network * probabilities[i] + own * ownShares[i] + popularity * popular[i]);
    }
    return shares;
  }
}
