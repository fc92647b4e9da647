package dev.perennial.recommender.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ShoppersTest {
  @Property
  void areFoundLikeInAMap(@ForAll @Size(max = 300) List<@IntRange(max = 200) Integer> mentioned) {
    Shoppers shoppers = new Shoppers(MemoryProperties.defaults());
    Map<UserId, Shopper> expected = new HashMap<>();

    for (int number : mentioned) {
      UserId userId = new UserId("user-" + number);
      Shopper known = shoppers.known(userId);
      assertThat(expected.computeIfAbsent(userId, added -> known)).isSameAs(known);
    }

    assertThat(shoppers.size()).isEqualTo(expected.size());
    expected.forEach((userId, shopper) -> assertThat(shoppers.find(userId)).isSameAs(shopper));
    assertThat(shoppers.find(new UserId("nobody"))).isNull();
  }
}
