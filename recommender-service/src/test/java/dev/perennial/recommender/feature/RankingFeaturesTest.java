package dev.perennial.recommender.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.candidate.Evidence;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingFeaturesTest {
  private final StoreMemory memory = TestStore.memory();
  private final FeatureConfiguration configuration = new FeatureConfiguration();
  private final RankingFeatures features =
      new RankingFeatures(
          List.of("one", "other"),
          configuration.candidateFeatures(memory).stream().map(CandidateFeature::name).toList(),
          List.of(
              new OwnHistory(),
              new Rhythm(memory),
              new ItemDemand(memory),
              new ItemPrice(memory),
              new ShopperHabits(memory),
              new Standing(),
              new Moment()));

  @Test
  void aRowSaysWhatEachSourceSaidAndWhere() {
    double[] row = row("coffee", new Nomination("other", index("coffee"), 8, everyone()));

    assertThat(value(row, "sources")).isEqualTo(1);
    assertThat(value(row, "one-score")).isNaN();
    assertThat(value(row, "other-score")).isEqualTo(8);
    assertThat(value(row, "other-place")).isEqualTo(1);
  }

  @Test
  void whatTheWeightsReadIsThereToo() {
    Question question = TestStore.ask(memory, "anna", 5);

    double[] row = row("coffee");

    for (CandidateFeature feature : configuration.candidateFeatures(memory)) {
      double expected = feature.reader(question).applyAsDouble(index("coffee"));
      assertThat(value(row, feature.name())).as(feature.name()).isEqualTo(expected).isPositive();
    }
  }

  @Test
  void annaBuysCoffeeEachMonthAndItIsDue() {
    double[] row = row("coffee");

    assertThat(value(row, "own-days")).isEqualTo(3);
    assertThat(value(row, "own-days-since")).isEqualTo(30);
    assertThat(value(row, "own-gaps-passed")).isCloseTo(1, within(1e-9));
    assertThat(value(row, "own-share-of-baskets")).isEqualTo(3.0 / 4);
    assertThat(value(row, "own-in-last-basket")).isZero();
    assertThat(value(row, "own-habit")).isGreaterThan(value(row, "own-recent-habit"));
    assertThat(value(row("grinder"), "own-in-last-basket")).isEqualTo(1);
  }

  @Test
  void whatIsNotKnownIsNoNumber() {
    double[] row = row("novelty");

    assertThat(value(row, "own-days-since")).isNaN();
    assertThat(value(row, "own-gaps-passed")).isNaN();
    assertThat(value(row, "age-days")).isNaN();
    assertThat(value(row, "log-price")).isNaN();
    assertThat(value(row, "own-days")).isZero();
  }

  @Test
  void demandAndPriceAreTheItems() {
    double[] row = row("coffee");

    assertThat(value(row, "buyers")).isEqualTo(9);
    assertThat(value(row, "age-days")).isEqualTo(90);
    assertThat(value(row, "demand-these-days")).isPositive();
    assertThat(value(row, "demand-of-late")).isGreaterThan(value(row, "demand-these-days"));
    assertThat(value(row, "log-price")).isCloseTo(Math.log(10), within(1e-6));
    assertThat(value(row, "log-price-beside-usual")).isCloseTo(0, within(1e-6));
  }

  @Test
  void habitsAndStandingAreTheUsers() {
    double[] row = row("coffee");

    assertThat(value(row, "baskets")).isEqualTo(4);
    assertThat(value(row, "basket-size")).isEqualTo(1);
    assertThat(value(row, "days-since-basket")).isEqualTo(2);
    assertThat(value(row, "share-of-repeats")).isEqualTo(0.5);
    assertThat(value(row, "churn-probability")).isCloseTo(0.4, within(1e-6));
    assertThat(value(row, "hour")).isEqualTo(12);
  }

  private double[] row(String item, Nomination... nominations) {
    List<Nomination> some =
        nominations.length > 0
            ? List.of(nominations)
            : List.of(new Nomination("one", index(item), 1, everyone()));
    Question question = TestStore.ask(memory, "anna", 5);
    Hydrator hydrator = configuration.hydrator(configuration.candidateFeatures(memory));
    return features.rows(hydrator.hydrate(List.of(some), question), question)[0];
  }

  private double value(double[] row, String name) {
    return row[features.names().indexOf(name)];
  }

  private int index(String item) {
    return TestStore.index(memory, item);
  }

  private static Evidence everyone() {
    return new Evidence.EveryoneBuys();
  }
}
