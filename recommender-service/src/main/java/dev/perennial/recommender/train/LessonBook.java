package dev.perennial.recommender.train;

import static dev.perennial.model.json.Checks.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lessons in the order of time, of which it keeps a bounded number, spread evenly: when it is full,
 * it drops every other one and from then on takes half as many.
 */
final class LessonBook {
  private static final int OTHERS = 80;

  private final int most;
  private final Random random;
  private final List<Lesson> lessons = new ArrayList<>();
  private long offered;
  private long stride = 1;

  /**
   * An empty book.
   *
   * @param most lessons that it keeps
   * @param random draws the candidates that nobody took, {@value #OTHERS} of each lesson
   */
  LessonBook(int most, Random random) {
    check(most > 1, "a book of %d lessons is none", most);
    this.most = most;
    this.random = random;
  }

  /** Whether the next lesson is to be written down; asked once before each. */
  boolean wantsNext() {
    return offered++ % stride == 0;
  }

  /** Writes down a lesson, where it teaches something. */
  void add(Lesson lesson) {
    if (!lesson.teaches()) {
      return;
    }
    if (lessons.size() == most) {
      thinOut();
    }
    if ((offered - 1) % stride == 0) {
      lessons.add(lesson.sampled(OTHERS, random));
    }
  }

  private void thinOut() {
    stride *= 2;
    for (int kept = 0; kept < (most + 1) / 2; kept++) {
      lessons.set(kept, lessons.get(2 * kept));
    }
    lessons.subList((most + 1) / 2, most).clear();
  }

  List<Lesson> lessons() {
    return List.copyOf(lessons);
  }
}
