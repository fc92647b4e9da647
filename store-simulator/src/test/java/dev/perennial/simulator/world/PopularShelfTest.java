package dev.perennial.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopularShelfTest {
  private static final Instant MAY = Instant.parse("2026-05-04T18:00:00Z");
  private static final UserId USER = new UserId("u-000001");

  private final Catalogue catalogue =
      Catalogue.of(1, 400, MAY.minus(Duration.ofDays(100)), MAY.plus(Duration.ofDays(265)));
  private final PopularShelf shelf = new PopularShelf(catalogue);

  @Test
  void showsOneBestsellerOfEachOfEightDepartments() {
    List<Product> shown = shelf.show(USER, MAY).items().stream().map(catalogue::find).toList();

    assertThat(shown).hasSize(8).extracting(Product::department).doesNotHaveDuplicates();
    assertThat(shown)
        .allMatch(product -> catalogue.bestOf(product.department()).indexOf(product) < 10);
  }

  @Test
  void showsTheSameToEveryoneButUnderAnotherName() {
    Shelf.Display one = shelf.show(USER, MAY);
    Shelf.Display other = shelf.show(new UserId("u-000002"), MAY);

    assertThat(other.items()).isEqualTo(one.items());
    assertThat(other.recommendationId()).isNotEqualTo(one.recommendationId());
  }

  @Test
  void showsNothingThatIsNotYetListed() {
    assertThat(shelf.show(USER, MAY).items())
        .noneMatch(item -> catalogue.find(item).listedAt().isAfter(MAY));
  }

  @Test
  void followsTheSeason() {
    List<ItemId> december = shelf.show(USER, Instant.parse("2026-12-10T18:00:00Z")).items();

    assertThat(shelf.show(USER, MAY).items()).anyMatch(PopularShelfTest::isGarden);
    assertThat(december).noneMatch(PopularShelfTest::isGarden);
  }

  private static boolean isGarden(ItemId item) {
    return item.value().startsWith("garden");
  }
}
