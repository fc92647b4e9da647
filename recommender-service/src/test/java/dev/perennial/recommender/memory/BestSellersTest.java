package dev.perennial.recommender.memory;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.ItemId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestSellersTest {
  private static final int MORE_THAN_LEAD = 130;

  private final StoreMemory memory = new StoreMemory(MemoryProperties.defaults());

  @Test
  void theNextPurchaseChangesWhoLeads() {
    memory.list(List.of(item("tea", "drinks"), item("cup", "kitchen")));
    memory.learn(List.of(bought("anna", "tea", NOON), bought("anna", "cup", NOON)));
    assertThat(everywhere()).containsExactly("tea", "cup");

    memory.learn(List.of(bought("bob", "cup", NOON)));

    assertThat(everywhere()).containsExactly("cup", "tea");
    assertThat(of("drinks")).containsExactly("tea");
  }

  @Test
  void anItemLeadsInTheCategoryToWhichItMoved() {
    memory.list(List.of(item("tea", "drinks"), item("cup", "kitchen")));
    memory.learn(List.of(bought("anna", "tea", NOON)));

    memory.list(List.of(item("tea", "gifts"), item("cup", "gifts")));

    assertThat(of("drinks")).isEmpty();
    assertThat(of("gifts")).containsExactly("tea");
  }

  @Test
  void whereALeaderMovesAwayTheNextOneFollows() {
    for (int number = 0; number < MORE_THAN_LEAD; number++) {
      memory.list(List.of(item("item-" + number, "all")));
      memory.learn(List.of(bought("anna", "item-" + number, NOON)));
    }
    int most = of("all").size();
    assertThat(of("all")).doesNotContain("item-" + most);

    memory.list(List.of(item("item-0", "elsewhere")));

    assertThat(of("all")).hasSize(most).contains("item-" + most).doesNotContain("item-0");
  }

  private List<String> everywhere() {
    return names(memory.bestSellers().everywhere());
  }

  private List<String> of(String category) {
    return names(memory.bestSellers().of(memory.catalogue().findCategory(category).orElseThrow()));
  }

  private List<String> names(Leaders leaders) {
    List<ItemId> names = new ArrayList<>();
    for (int place = 0; place < leaders.size(); place++) {
      names.add(memory.catalogue().listing(leaders.item(place)).itemId());
    }
    return names.stream().map(ItemId::value).toList();
  }
}
