package dev.perennial.recommender.train;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.daysAgo;
import static dev.perennial.recommender.Events.viewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.Events;
import dev.perennial.recommender.candidate.CandidateProperties;
import dev.perennial.recommender.memory.Forecast;
import dev.perennial.recommender.pipeline.NextItems;
import dev.perennial.recommender.policy.PolicyProperties;
import dev.perennial.recommender.score.ScoreProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private final NextItems pipeline =
      new NextItems(
          ScoreProperties.defaults(),
          PolicyProperties.defaults(),
          new CandidateProperties(List.of(), "editorsPick", List.of("user-user"), null));

  @Test
  void takesALessonOfEachBasketAsOfItsBegin() {
    Rehearsal rehearsal = rehearse(Duration.ofDays(7), store());

    assertThat(rehearsal.lessons()).isNotEmpty();
    int habit = pipeline.columns().indexOf("own-days");
    Lesson last = rehearsal.lessons().getLast();
    double[] grades = last.grades();
    double most = 0;
    for (int place = 0; place < grades.length; place++) {
      most = Math.max(most, last.rows()[place][habit]);
    }
    assertThat(most).as("days with the item before the last of four baskets").isEqualTo(3);
  }

  @Test
  void aLessonKnowsWhatWasPredictedByThen() {
    int churn = pipeline.columns().indexOf("churn-probability");
    List<Lesson> lessons = rehearse(Duration.ofDays(7), store()).lessons();

    double[] known =
        lessons.stream().mapToDouble(lesson -> lesson.rows()[0][churn]).distinct().toArray();

    assertThat(known)
        .as("one forecast of each basket's day")
        .containsExactly((double) 0.2f, (double) 0.1f);
  }

  @Test
  void theMethodsLearnAnewInEachPeriod() {
    List<Event> old = new ArrayList<>(store());
    for (int user = 0; user < 300; user++) {
      old.add(viewed("early-" + user, "thing-" + user % 3, daysAgo(50)));
    }

    assertThat(rehearse(Duration.ofDays(7), old).learned()).hasSize(2);
    assertThat(rehearseAnew(Duration.ofDays(100), old).learned()).hasSize(1);
  }

  @Test
  void onlyWhatSomebodyAsksForIsKept() {
    assertThat(rehearse(Duration.ofDays(7), NOON, store()).learned()).hasSize(1);
  }

  @Test
  void aPeriodEndsEarlyWhereMuchMoreHasHappened() {
    assertThat(rehearse(Duration.ofDays(100), store()).learned()).hasSize(2);
  }

  @Test
  void whatHappensLaterChangesNoLesson() {
    List<Event> until = store();
    List<Event> longer = new ArrayList<>(until);
    for (int user = 0; user < 12; user++) {
      longer.add(bought("user-" + user, "later", daysAgo(1)));
    }

    List<Lesson> lessons = rehearse(Duration.ofDays(7), until).lessons();
    List<Lesson> more =
        rehearseAnew(Duration.ofDays(7), longer).lessons().subList(0, lessons.size());

    for (int lesson = 0; lesson < lessons.size(); lesson++) {
      assertThat(Arrays.deepEquals(more.get(lesson).rows(), lessons.get(lesson).rows()))
          .as("the rows of lesson %d are the same", lesson)
          .isTrue();
      assertThat(more.get(lesson).grades()).containsExactly(lessons.get(lesson).grades());
    }
  }

  private Rehearsal rehearseAnew(Duration period, List<Event> events) {
    return new RehearsalTest().rehearse(period, events);
  }

  /** The more days are left until noon, the likelier everybody leaves: 20 of 100 is 20 days. */
  private Optional<Forecast> forecast(UserId user, Instant now) {
    double days = Math.round(Duration.between(now, NOON).toHours() / 240.0) * 10;
    return Optional.of(Events.forecast(user.value(), LifecycleStage.RETENTION, days / 100));
  }

  private Rehearsal rehearse(Duration period, List<Event> events) {
    return rehearse(period, daysAgo(25), events);
  }

  private Rehearsal rehearse(Duration period, Instant asked, List<Event> events) {
    Rehearsal rehearsal =
        new Rehearsal(
            pipeline,
            this::forecast,
            new RehearsalPlan(period, daysAgo(25), asked, Grades.purchases(), 100, 1));
    Map<LocalDate, List<Event>> days =
        events.stream()
            .sorted(Comparator.comparing(Event::occurredAt))
            .collect(
                Collectors.groupingBy(
                    event -> LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC),
                    TreeMap::new,
                    Collectors.toList()));
    days.values().forEach(rehearsal::take);
    return rehearsal;
  }

  /** Twelve users who buy one of three things every tenth day, having looked at another. */
  private static List<Event> store() {
    List<Event> events = new ArrayList<>();
    for (int user = 0; user < 12; user++) {
      for (int time = 4; time >= 1; time--) {
        events.add(viewed("user-" + user, "thing-" + (user + 1) % 3, daysAgo(10 * time - 0.2)));
        events.add(bought("user-" + user, "thing-" + user % 3, daysAgo(10 * time - 0.3)));
      }
    }
    return events;
  }
}
