package dev.perennial.recommender.train;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTest {
  @Test
  void aPurchaseIsAPurchase() {
    assertThat(Grades.purchases().of(pieces(1))).isEqualTo(1);
    assertThat(Grades.purchases().of(pieces(50))).isEqualTo(1);
  }

  @Test
  void eachDoublingOfWhatIsSpentIsAGradeMore() {
    Grades revenue = new Grades(Goal.REVENUE, 10, 0.3);

    assertThat(revenue.of(pieces(1))).isEqualTo(3);
    assertThat(revenue.of(pieces(2))).isEqualTo(4);
    assertThat(revenue.of(pieces(4))).isEqualTo(5);
    assertThat(revenue.of(pieces(1000))).isEqualTo(6);
    assertThat(new Grades(Goal.REVENUE, 1000, 0.3).of(pieces(1))).isEqualTo(1);
  }

  @Test
  void ofAMarginOnlyTheStoresShareCounts() {
    assertThat(new Grades(Goal.MARGIN, 10, 0.25).of(pieces(4))).isEqualTo(3);
  }

  /** Purchases of 10 each. */
  private static List<Event> pieces(int count) {
    return Collections.nCopies(count, bought("anna", "coffee", NOON));
  }
}
