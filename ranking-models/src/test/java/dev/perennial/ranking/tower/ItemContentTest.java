package dev.perennial.ranking.tower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemContentTest {
  private static final Item TEA = item("Green Tea, harvest", "tea", "4.00");

  @Test
  void sharesAPlaceForEverythingThatIsTheSame() {
    Set<Integer> tea = places(TEA);
    assertThat(tea).hasSize(6);

    assertThat(places(item("green tea: harvest", "tea", "4.10"))).isEqualTo(tea);
    assertThat(places(item("Black tea, harvest", "tea", "4.00")))
        .hasSize(6)
        .matches(other -> other.stream().filter(tea::contains).count() == 5, "five of six shared");
    assertThat(places(item("Green Tea, harvest", "tea", "400.00"))).isNotEqualTo(tea);
  }

  @Test
  void aLongTextIsNoLouderThanAShortOne() {
    ItemContent content = ItemContent.of(Optional.of(TEA));

    assertThat(content.weight() * content.weight() * content.size()).isBetween(0.999f, 1.001f);
  }

  @Test
  void nothingIsKnownOfAnItemWithoutDescription() {
    assertThat(ItemContent.of(Optional.empty()).isEmpty()).isTrue();
  }

  private static Set<Integer> places(Item item) {
    ItemContent content = ItemContent.of(Optional.of(item));
    return IntStream.range(0, content.size()).mapToObj(content::place).collect(Collectors.toSet());
  }

  private static Item item(String name, String category, String price) {
    return new Item(
        new ItemId("item"),
        name,
        null,
        category,
        new BigDecimal(price),
        true,
        null,
        Map.of("brand", "leaf"));
  }
}
