package dev.perennial.recommender.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.recommender.Events;
import org.junit.jupiter.api.Test;

class OutlookTest {
  @Test
  void keepsTheNextItemsOfALargeCatalogueInTheirOrder() {
    int[] items = {0, 65_535, 65_536, 3_000_000};
    float[] scores = {0.9f, 0.3f, 0.01f, 0.0001f};
    Forecast forecast = Events.forecast("anna", LifecycleStage.RETENTION, 0.4);

    Outlook outlook = Outlook.of(forecast, items, scores);

    assertThat(outlook.size()).isEqualTo(items.length);
    for (int rank = 0; rank < items.length; rank++) {
      assertThat(outlook.item(rank)).isEqualTo(items[rank]);
      assertThat(outlook.score(rank)).isEqualTo(scores[rank], within(scores[rank] / 1_000.0));
    }
  }
}
