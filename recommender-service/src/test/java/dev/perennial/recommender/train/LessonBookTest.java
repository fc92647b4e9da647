package dev.perennial.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LessonBookTest {
  @Property
  void keepsABoundedNumberSpreadEvenlyAndInOrder(
      @ForAll @IntRange(min = 2, max = 30) int most, @ForAll @IntRange(max = 500) int offered) {
    LessonBook book = new LessonBook(most, new Random(1));
    for (int number = 0; number < offered; number++) {
      if (book.wantsNext()) {
        book.add(lesson(number));
      }
    }

    List<Integer> numbers =
        book.lessons().stream().map(lesson -> (int) lesson.rows()[0][0]).toList();
    assertThat(numbers).hasSizeLessThanOrEqualTo(most).isSorted();
    if (offered <= most) {
      assertThat(numbers).hasSize(offered);
    } else {
      assertThat(numbers).hasSizeGreaterThanOrEqualTo(most / 2);
    }
    for (int place = 2; place < numbers.size(); place++) {
      assertThat(numbers.get(place) - numbers.get(place - 1))
          .isEqualTo(numbers.get(1) - numbers.get(0));
    }
  }

  private static Lesson lesson(int number) {
    return new Lesson(
        new double[][] {{number}, {number}}, new double[] {1, 0}, new double[2], new double[2]);
  }
}
