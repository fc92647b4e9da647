package dev.perennial.simulator.world;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The shelf of a store without a recommender: one bestseller of each department in demand. */
public final class PopularShelf implements Shelf {
  private static final int ITEMS = 8;
  private static final int BESTSELLERS = 3;

  private final Catalogue catalogue;

  public PopularShelf(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Display show(UserId userId, Instant at) {
    return new Display(
        new RecommendationId("popular-" + userId + "-" + at.getEpochSecond()), bestsellers(at));
  }

  private List<ItemId> bestsellers(Instant at) {
    int day = at.atZone(ZoneOffset.UTC).getDayOfYear();
    return catalogue.inDemand(day).stream()
        .flatMap(department -> bestseller(department, at))
        .limit(ITEMS)
        .toList();
  }

  /** One of the first few, another every day. */
  private Stream<ItemId> bestseller(int department, Instant at) {
    List<Product> there =
        catalogue.bestOf(department).stream()
            .filter(product -> !product.listedAt().isAfter(at))
            .limit(BESTSELLERS)
            .toList();
    int day = (int) (at.getEpochSecond() / 86_400);
    return there.isEmpty() ? Stream.empty() : Stream.of(there.get(day % there.size()).id());
  }
}
