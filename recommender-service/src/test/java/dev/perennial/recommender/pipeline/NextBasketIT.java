package dev.perennial.recommender.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.pipeline.OnlineRetail.Basket;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The last basket of each customer of Online Retail, from what was known when it began: the whole
 * pipeline, without a sequence model, beside counting. The table goes to the console.
 *
 * <pre>./mvnw -pl recommender-service verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
 * -Dit.test=NextBasketIT</pre>
 */
class NextBasketIT {
  private static final int TOP = 10;

  @Test
  void theWholePipelineIsBetterThanEachSourceAlone() {
    assumeThat(Files.exists(OnlineRetail.FILE))
        .as("skipped: %s is not there", OnlineRetail.FILE)
        .isTrue();
    Quality pipeline = new Quality("pipeline");
    Quality boughtAgain = new Quality("bought-again");
    Quality popular = new Quality("most-popular");

    NextItems nextItems = new NextItems();
    List<Basket> baskets = OnlineRetail.baskets();
    Map<UserId, Integer> left = new HashMap<>();
    baskets.forEach(basket -> left.merge(basket.userId(), 1, Integer::sum));
    for (Basket basket : baskets) {
      if (left.merge(basket.userId(), -1, Integer::sum) == 0) {
        pipeline.add(basket, nextItems.recommend(basket.userId(), basket.start(), TOP));
        boughtAgain.add(basket, nominated(nextItems, boughtAgain, basket));
        popular.add(basket, nominated(nextItems, popular, basket));
      }
      nextItems.learn(basket.purchases());
    }

    List.of(popular, boughtAgain, pipeline).forEach(System.out::println);
    assertThat(pipeline.users).isEqualTo(1905);
    assertThat(pipeline.recall()).isGreaterThan(boughtAgain.recall() * 1.05);
    assertThat(boughtAgain.recall()).isGreaterThan(popular.recall() * 2);
    assertThat(pipeline.ndcg()).isGreaterThan(0.32);
  }

  private static List<ItemId> nominated(NextItems nextItems, Quality source, Basket basket) {
    return nextItems.nominate(source.name, basket.userId(), basket.start()).stream()
        .limit(TOP)
        .toList();
  }

  /** Mean recall and NDCG of the first ten. */
  private static final class Quality {
    private final String name;
    private int users;
    private double recalls;
    private double ndcgs;

    Quality(String name) {
      this.name = name;
    }

    void add(Basket basket, List<ItemId> shown) {
      Set<ItemId> bought = basket.items();
      double gain = 0;
      double best = 0;
      int found = 0;
      for (int rank = 0; rank < TOP; rank++) {
        double worth = Math.log(2) / Math.log(rank + 2);
        best += rank < bought.size() ? worth : 0;
        if (rank < shown.size() && bought.contains(shown.get(rank))) {
          gain += worth;
          found++;
        }
      }
      users++;
      recalls += (double) found / bought.size();
      ndcgs += gain / best;
    }

    double recall() {
      return recalls / users;
    }

    double ndcg() {
      return ndcgs / users;
    }

    @Override
    public String toString() {
      return "%-14s Recall@10 %.4f  NDCG@10 %.4f  (%d customers)"
          .formatted(name, recall(), ndcg(), users);
    }
  }
}
