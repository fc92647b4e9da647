package dev.perennial.simulator.shopper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.life.Population;
import dev.perennial.simulator.world.Catalogue;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Product;
import dev.perennial.simulator.world.Promotions;
import dev.perennial.simulator.world.Shelf;
import dev.perennial.simulator.world.Store;
import dev.perennial.simulator.world.TradingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TastesTest {
  private static final Instant NOW = Instant.parse("2026-05-04T18:00:00Z");
  private static final int PEOPLE = 300;

  private final Catalogue catalogue =
      Catalogue.of(1, 400, NOW.minus(Duration.ofDays(100)), NOW.plus(Duration.ofDays(100)));
  private final Store store =
      new Store(
          catalogue,
          new Promotions(1),
          new TradingTime(NOW, 1),
          (user, at) -> new Shelf.Display(new RecommendationId("r"), List.of()));

  @Test
  void interestInAllDepartmentsTogetherIsAlwaysTheSame() {
    Tastes tastes = tastes(1);

    double interest =
        IntStream.range(0, catalogue.departments().size())
            .mapToDouble(department -> tastes.interest(catalogue.bestOf(department).getFirst()))
            .sum();

    assertThat(interest).isCloseTo(catalogue.departments().size(), within(1e-9));
  }

  @Test
  void tastesChangeLittleInADayAndMuchInAYear() {
    assertThat(change(Duration.ofDays(1))).isLessThan(.3 * change(Duration.ofDays(365)));
  }

  @Test
  void peopleDiffer() {
    Product coffee = catalogue.products().getFirst();

    List<Double> interests =
        IntStream.range(0, PEOPLE).mapToObj(user -> tastes(user).interest(coffee)).toList();

    assertThat(interests).anyMatch(interest -> interest < .3).anyMatch(interest -> interest > 3);
  }

  @Test
  void whoeverMindsThePriceWishesForCheaperThings() {
    double careless = meanPrice(0);
    double thrifty = meanPrice(3);

    assertThat(thrifty).isLessThan(.85 * careless);
  }

  @Test
  void wishesForNothingThatIsNotYetListed() {
    Tastes tastes = tastes(1);

    assertThat(IntStream.range(0, 2_000).mapToObj(wish -> tastes.wish(new Cupboard())))
        .noneMatch(product -> product.listedAt().isAfter(NOW));
    assertThat(catalogue.products())
        .filteredOn(product -> product.listedAt().isAfter(NOW))
        .isNotEmpty()
        .allMatch(product -> tastes.appeal(product) == 0);
  }

  @Test
  void returnsToWhatIsLikedMoreThanChanceWouldHaveIt() {
    Tastes tastes = tastes(1);
    List<Product> wishes =
        IntStream.range(0, 400).mapToObj(wish -> tastes.wish(new Cupboard())).toList();

    double liking = wishes.stream().mapToDouble(tastes::appeal).average().orElseThrow();
    double all = catalogue.products().stream().mapToDouble(tastes::appeal).average().orElseThrow();

    assertThat(liking).isGreaterThan(1.3 * all);
  }

  private double change(Duration passed) {
    Product coffee = catalogue.products().getFirst();
    return IntStream.range(0, PEOPLE)
        .mapToDouble(
            user -> {
              Tastes tastes = tastes(user);
              double before = tastes.interest(coffee);
              tastes.moveTo(NOW.plus(passed));
              return Math.abs(Math.log(tastes.interest(coffee) / before));
            })
        .average()
        .orElseThrow();
  }

  private double meanPrice(double priceSensitivity) {
    return IntStream.range(0, PEOPLE)
        .mapToObj(user -> tastes(sensitive(user, priceSensitivity)))
        .mapToDouble(tastes -> tastes.wish(new Cupboard()).relativePrice())
        .average()
        .orElseThrow();
  }

  private static Persona sensitive(int user, double priceSensitivity) {
    Persona one = Persona.of(1, user, Population.typical());
    return new Persona(
        one.index(),
        one.seed(),
        one.userId(),
        one.arrival(),
        one.channel(),
        one.orderRate(),
        one.leaving(),
        one.style(),
        priceSensitivity,
        one.loyalty());
  }

  private Tastes tastes(int user) {
    return tastes(Persona.of(1, user, Population.typical()));
  }

  private Tastes tastes(Persona persona) {
    Chance chance = Chance.of(1, "test", persona.index());
    Tastes tastes = new Tastes(persona, store, chance, NOW.minus(Duration.ofDays(200)));
    tastes.moveTo(NOW);
    return tastes;
  }
}
