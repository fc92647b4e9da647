package dev.perennial.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LessonTest {
  @Property
  void aSampleKeepsEverythingTakenAndNoMoreOfTheOthersThanAskedFor(
      @ForAll boolean[] taken, @ForAll @IntRange(max = 20) int most, @ForAll long seed) {
    Lesson lesson = lesson(taken);

    Lesson sampled = lesson.sampled(most, new Random(seed));

    long others = Arrays.stream(sampled.grades()).filter(grade -> grade == 0).count();
    long all = Arrays.stream(lesson.grades()).filter(grade -> grade == 0).count();
    assertThat(others).isEqualTo(Math.min(most, all));
    assertThat(sampled.rows().length - others).isEqualTo(taken.length - all);
    for (int place = 0; place < sampled.rows().length; place++) {
      int original = (int) sampled.rows()[place][0];
      assertThat(sampled.grades()[place]).isEqualTo(lesson.grades()[original]);
      assertThat(sampled.scores()[place]).isEqualTo(lesson.scores()[original]);
      assertThat(sampled.steered()[place]).isEqualTo(lesson.steered()[original]);
    }
  }

  @Test
  void teachesOnlyWhereSomethingWasTakenAndSomethingWasNot() {
    assertThat(lesson(true, false).teaches()).isTrue();
    assertThat(lesson(true, true).teaches()).isFalse();
    assertThat(lesson(false, false).teaches()).isFalse();
    assertThat(lesson().teaches()).isFalse();
  }

  @Test
  void whatAStageChangesIsAFactorOnAnyScore() {
    Lesson lesson = lesson(true, false);

    assertThat(lesson.steered(new double[] {0.4, 0.4})).containsExactly(0.4, 0.2);
  }

  @Test
  void refusesGradesOfOtherRows() {
    assertThatThrownBy(
            () -> new Lesson(new double[2][1], new double[1], new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 rows have 1 grades and 2 and 3 scores");
  }

  private static Lesson lesson(boolean... taken) {
    double[][] rows = new double[taken.length][];
    double[] grades = new double[taken.length];
    double[] scores = new double[taken.length];
    double[] steered = new double[taken.length];
    for (int place = 0; place < taken.length; place++) {
      rows[place] = new double[] {place};
      grades[place] = taken[place] ? 1 : 0;
      scores[place] = 10 * place;
      steered[place] = 5 * place;
    }
    return new Lesson(rows, grades, scores, steered);
  }
}
