package dev.perennial.ranking.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemWordsTest {
  @Test
  void readsWordsInLowerCaseWithoutAccents() {
    assertThat(ItemWords.in("Café-crème, 250G (Ｆｕｌｌ)"))
        .containsExactly("cafe", "creme", "250g", "full");
  }

  @Test
  void cutsChineseIntoPairs() {
    assertThat(ItemWords.in("绿茶杯 USB杯")).containsExactly("绿茶", "茶杯", "usb", "杯");
  }

  @Test
  void categoryAndAttributesAreAlsoWordsAsAWhole() {
    Item item =
        new Item(
            new ItemId("i"),
            "Mug",
            "Large",
            "Tea things",
            null,
            true,
            null,
            Map.of("brand", "Leaf & Co"));

    assertThat(ItemWords.of(item))
        .containsExactly("mug", "large", "tea", "things", "category=Tea things", "brand=Leaf & Co");
    assertThat(ItemWords.text(item)).isEqualTo("Mug. Tea things. Leaf & Co. Large");
  }
}
