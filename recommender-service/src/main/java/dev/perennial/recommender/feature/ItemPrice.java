package dev.perennial.recommender.feature;

import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.List;

/** What the item costs, and how that is beside what the user usually pays; logarithms. */
final class ItemPrice implements FeatureGroup {
  private final StoreMemory memory;

  ItemPrice(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public List<String> names() {
    return List.of("log-price", "log-price-beside-usual");
  }

  @Override
  public Reader reader(Question question) {
    double usual = question.shopper().baskets().meanLogPrice();
    return (item, row, from) -> {
      double price = memory.sales().logPrice(item);
      row[from] = price;
      row[from + 1] = price - usual;
    };
  }
}
