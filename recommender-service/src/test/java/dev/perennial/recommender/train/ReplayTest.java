package dev.perennial.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.ranking.evaluation.RankedLists;
import dev.perennial.ranking.evaluation.Role;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.protocol.LeaveOneOut;
import dev.perennial.ranking.protocol.NextOrder;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.recommender.Events;
import dev.perennial.recommender.candidate.CandidateProperties;
import dev.perennial.recommender.pipeline.NextItems;
import dev.perennial.recommender.policy.PolicyProperties;
import dev.perennial.recommender.score.ScoreProperties;
import dev.perennial.sequences.dataset.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayTest {
  /** One whose method needs no tensor engine. */
  private static NextItems pipeline() {
    return new NextItems(
        ScoreProperties.defaults(),
        PolicyProperties.defaults(),
        new CandidateProperties(List.of(), "editorsPick", List.of("user-user"), null));
  }

  private static final Instant BEGIN = Instant.parse("2026-01-01T10:00:00Z");

  @Test
  void answersForThePipelineAndEverySourceAlone() {
    List<RankedLists> answers =
        Replay.served(ReplayTest::pipeline, new Lessons(ReplayTest::pipeline, PastForecasts.none()))
            .answer(task(), Learning.unwatched(1));

    assertThat(answers.getFirst().name()).isEqualTo("served");
    assertThat(answers).extracting(RankedLists::role).startsWith(Role.SERVED, Role.SINGLE);
    assertThat(answers)
        .extracting(RankedLists::name)
        .contains("bought-again (live)", "most-popular (live)");
    assertThat(answers)
        .allSatisfy(
            one -> {
              assertThat(one.failure()).isNull();
              assertThat(Arrays.asList(one.lists())).hasSize(10).doesNotContainNull();
            });
  }

  @Test
  void nothingIsShownThatOnlyAForecastNames() {
    PastForecasts forecasts =
        (user, now) ->
            Optional.of(Events.forecast(user.value(), LifecycleStage.RETENTION, 0.1, "postage"));

    List<RankedLists> answers =
        Replay.withoutRanking(ReplayTest::pipeline, new Lessons(ReplayTest::pipeline, forecasts))
            .answer(task(), Learning.unwatched(1));

    assertThat(answers).allSatisfy(one -> assertThat(one.failure()).isNull());
  }

  @Test
  void knowsAtEachMomentOnlyWhatHadHappened() {
    Task task = task();

    int[][] lists =
        Replay.without(
                "nothing",
                ReplayTest::pipeline,
                new Lessons(ReplayTest::pipeline, PastForecasts.none()))
            .answer(task, Learning.unwatched(1))
            .getFirst()
            .lists();

    int late = task.items().indexOf(new ItemId("late"));
    for (int place = 0; place < lists.length; place++) {
      boolean early = task.occasions().get(place).userId().value().startsWith("early");
      assertThat(Arrays.stream(lists[place]).anyMatch(item -> item == late)).isNotEqualTo(early);
    }
  }

  @Test
  void showsNothingOfThePastWhereNothingIsRepeated() {
    Task task = LeaveOneOut.withValidation(users(), Catalogue.empty());

    for (RankedLists one :
        Replay.served(ReplayTest::pipeline, new Lessons(ReplayTest::pipeline, PastForecasts.none()))
            .answer(task, Learning.unwatched(1))) {
      for (int place = 0; place < one.lists().length; place++) {
        int tea = task.items().indexOf(new ItemId("tea"));
        assertThat(one.lists()[place]).as(one.name()).doesNotContain(tea);
      }
    }
  }

  @Test
  void asksOneWithALongPastLikeAnybody() {
    List<List<Event>> users = users();
    String[] items = IntStream.range(0, 150).mapToObj(i -> "item-" + i).toArray(String[]::new);
    users.add(purchases("collector", 0, items));
    Task task = LeaveOneOut.withValidation(users, Catalogue.empty());

    assertThat(
            Replay.served(
                    ReplayTest::pipeline, new Lessons(ReplayTest::pipeline, PastForecasts.none()))
                .answer(task, Learning.unwatched(1)))
        .allSatisfy(one -> assertThat(one.failure()).as(one.name()).isNull());
  }

  @Test
  void showingAnItemThatNobodyKnowsIsAFailure() {
    List<RankedLists> answers =
        Replay.without(
                "sense",
                ReplayTest::pipeline,
                new Lessons(ReplayTest::pipeline, PastForecasts.none()))
            .answer(withOtherItems(task()), Learning.unwatched(1));

    assertThat(answers)
        .singleElement()
        .satisfies(one -> assertThat(one.failure()).contains("NullPointerException"));
  }

  /** The same, where what is shown is none of the task's items. */
  private static Task withOtherItems(Task task) {
    List<ItemId> items = new ArrayList<>(task.items());
    items.replaceAll(item -> new ItemId("not-" + item.value()));
    return new Task(
        task.name(),
        task.words(),
        task.repeats(),
        task.history(),
        items,
        task.occasions(),
        task.users(),
        task.past());
  }

  private static Task task() {
    return NextOrder.of(users(), Catalogue.empty());
  }

  /** Five who are done after a week, and five who then find something new. */
  private static List<List<Event>> users() {
    List<List<Event>> users = new ArrayList<>();
    for (int user = 0; user < 5; user++) {
      users.add(purchases("early-" + user, user, "tea", "mug", "pot", "pan"));
      users.add(purchases("slow-" + user, 50 + user, "tea", "late", "late", "new-" + user % 2));
    }
    return users;
  }

  private static List<Event> purchases(String user, int from, String... items) {
    List<Event> purchases = new ArrayList<>();
    for (int i = 0; i < items.length; i++) {
      purchases.add(Events.bought(user, items[i], BEGIN.plus(Duration.ofDays(from + 20L * i))));
    }
    return purchases;
  }
}
