package dev.perennial.ranking.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.ranking.behaviour.BehaviourMethods;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.protocol.Occasion;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.sequences.evaluation.Verdict.Word;
import dev.perennial.sequences.metric.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The last purchase of users who either drink or read, found by those who know and who don't. */
class EvaluationTest {
  private static final long SEED = 1;

  @Test
  void whoKnowsTheTasteBeatsWhatIsPopular() {
    RankingReport report =
        judge(true, new MethodContestant(new OwnTaste(), Role.SERVED), popular());

    Verdict verdict = report.everybody().verdict(Measure.RECALL_10).orElseThrow();
    assertThat(verdict.word()).isEqualTo(Word.BETTER);
    assertThat(verdict.other()).isEqualTo("most-popular");
    assertThat(verdict.gain().value())
        .isCloseTo(recall("own-taste", report) - recall("most-popular", report), within(1e-12));
    assertThat(report.everybody().ranked(Measure.NDCG_10))
        .extracting(Comparison.Row::name)
        .containsExactly("own-taste", "most-popular");
  }

  @Test
  void theSameMethodTwiceIsEqual() {
    RankingReport report =
        judge(
            true,
            new MethodContestant(new OwnTaste(), Role.SERVED),
            new MethodContestant(new OwnTaste()));

    assertThat(report.everybody().verdict(Measure.NDCG_10).orElseThrow().word())
        .isEqualTo(Word.EQUAL);
  }

  @Test
  void whoeverFailsLosesOnlyItsOwnRow() {
    Method broken =
        method(
            "broken",
            (history, learning) -> {
              throw new IllegalStateException("no memory");
            });

    RankingReport report = judge(true, new MethodContestant(broken), popular());

    assertThat(report.everybody().failed())
        .singleElement()
        .satisfies(row -> assertThat(row.lists().failure()).contains("no memory"));
    assertThat(recall("most-popular", report)).isPositive();
  }

  @Test
  void aScorerThatFailsIsAFailureToo() {
    Method broken = method("broken", (history, learning) -> (query, sheet) -> sheet.add(-1, 1));

    assertThat(judge(true, new MethodContestant(broken), popular()).everybody().failed())
        .extracting(Comparison.Row::name)
        .containsExactly("broken");
  }

  @Test
  void anInterruptLeavesWhatWasAnswered() {
    Method interrupting =
        method(
            "interrupting",
            (history, learning) -> {
              Thread.currentThread().interrupt();
              learning.reached(0, 1);
              return (query, sheet) -> {};
            });

    RankingReport report =
        judge(
            true,
            popular(),
            new MethodContestant(interrupting),
            new MethodContestant(new OwnTaste()));

    assertThat(recall("most-popular", report)).isPositive();
    assertThat(report.everybody().failed())
        .extracting(row -> row.lists().failure())
        .containsExactly("was interrupted", "was not asked any more");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void showsNothingOfThePastWhereNothingIsRepeated() {
    Task task = task(false);

    int[][] lists =
        new MethodContestant(new OwnTaste())
            .answer(task, Learning.unwatched(SEED))
            .getFirst()
            .lists();

    for (int place = 0; place < lists.length; place++) {
      Interactions past = task.occasions().get(place).query().past();
      int[] known = IntStream.range(0, past.size()).map(past::item).toArray();
      assertThat(lists[place]).doesNotContain(known).isNotEmpty();
    }
  }

  @Test
  void measuresGroupsOnTheirOwnUsersOnly() {
    Task task = task(true);
    List<String> tastes =
        task.occasions().stream()
            .map(one -> one.wanted()[0] % 2 == 0 ? "drinks" : "reads")
            .toList();
    Method teas =
        method(
            "teas",
            (history, learning) ->
                (query, sheet) -> IntStream.range(0, 10).forEach(i -> sheet.add(2 * i, 20 - i)));

    RankingReport report =
        new Evaluation(List.of(new MethodContestant(teas)), SEED, new Silent())
            .judge(task, Group.by("taste", tastes));

    List<Double> recalls =
        report
            .groupsBy("taste")
            .map(
                one ->
                    one.comparison()
                        .row("teas")
                        .orElseThrow()
                        .estimates()
                        .get(Measure.RECALL_10)
                        .value())
            .toList();
    assertThat(recalls.getFirst()).isGreaterThan(0.5);
    assertThat(recalls.getLast()).isZero();
  }

  @Test
  void theLogOfAnExploringRankingSaysWhatOthersEarn() {
    MethodContestant taste = new MethodContestant(new OwnTaste(), Role.SERVED);

    RankingReport report = judge(true, taste, popular(), new Tossing(taste, popular()));

    assertThat(report.firstPlaces())
        .extracting(FirstPlace::name)
        .containsExactly("own-taste", "most-popular");
    for (FirstPlace one : report.firstPlaces()) {
      Estimate estimate = one.estimate().doublyRobust();
      assertThat(one.truth()).as(one.name()).isBetween(estimate.low(), estimate.high());
      assertThat(one.estimate().effectiveSize()).isBetween(1.0, 1.0 * TwoTastes.USERS);
    }
    assertThat(judge(true, taste, popular()).firstPlaces()).isEmpty();
  }

  /** Shows the list of one of two by the toss of a coin. */
  private record Tossing(Contestant heads, Contestant tails) implements Contestant {
    @Override
    public String name() {
      return "tossing";
    }

    @Override
    public Role role() {
      return Role.WITHOUT;
    }

    @Override
    public List<RankedLists> answer(Task task, Learning learning) {
      Random coin = new Random(SEED);
      int[][] one = heads.answer(task, learning).getFirst().lists();
      int[][] other = tails.answer(task, learning).getFirst().lists();
      int[][] shown = new int[one.length][];
      double[] propensities = new double[one.length];
      for (int place = 0; place < one.length; place++) {
        shown[place] = coin.nextBoolean() ? one[place] : other[place];
        propensities[place] = one[place][0] == other[place][0] ? 1 : 0.5;
      }
      return List.of(new RankedLists(name(), role(), shown, 0, 0, null).leftToChance(propensities));
    }
  }

  @Test
  void thirdsHoldEveryoneOnce() {
    List<Group> thirds = Group.byActivity(task(true));

    assertThat(thirds).hasSize(3);
    assertThat(thirds.stream().flatMapToInt(one -> IntStream.of(one.places())).sorted())
        .containsExactly(IntStream.range(0, TwoTastes.USERS).boxed().toArray(Integer[]::new));
  }

  private static RankingReport judge(boolean repeats, Contestant... contestants) {
    Task task = task(repeats);
    return new Evaluation(List.of(contestants), SEED, new Silent())
        .judge(task, Group.byActivity(task));
  }

  private static Contestant popular() {
    return new MethodContestant(BehaviourMethods.all().getFirst());
  }

  private static double recall(String name, RankingReport report) {
    return report.everybody().row(name).orElseThrow().estimates().get(Measure.RECALL_10).value();
  }

  /** Each user's last purchase. */
  private static Task task(boolean repeats) {
    History whole = TwoTastes.history(SEED);
    List<Interactions> before = new ArrayList<>();
    List<Occasion> occasions = new ArrayList<>();
    for (int user = 0; user < whole.users(); user++) {
      Interactions all = whole.of(user);
      Interactions past = RecordedInteractions.first(all.size() - 1, all);
      before.add(past);
      occasions.add(
          new Occasion(
              new UserId("u" + user),
              new Query(past, TwoTastes.now()),
              new int[] {all.item(all.size() - 1)}));
    }
    List<ItemId> ids =
        IntStream.range(0, TwoTastes.ITEMS).mapToObj(i -> new ItemId("item-" + i)).toList();
    History history =
        new History(
            before,
            IntStream.range(0, ids.size()).mapToObj(i -> whole.item(i).orElse(null)).toList());
    return new Task(
        "Last purchase", "", repeats, history, ids, occasions, occasions.size(), List.of());
  }

  private interface Learns {
    ItemScorer from(History history, Learning learning);
  }

  private static Method method(String name, Learns learns) {
    return new Method() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public ItemScorer learn(History history, Learning learning) {
        return learns.from(history, learning);
      }
    };
  }

  /** The items of the side that the user bought more of, the most popular first. */
  private static final class OwnTaste implements Method {
    @Override
    public String name() {
      return "own-taste";
    }

    @Override
    public ItemScorer learn(History history, Learning learning) {
      return (query, sheet) -> {
        long books =
            IntStream.range(0, query.past().size())
                .filter(i -> query.past().item(i) % 2 == 1)
                .count();
        int side = 2 * books > query.past().size() ? 1 : 0;
        for (int item = side; item < TwoTastes.ITEMS; item += 2) {
          sheet.add(item, TwoTastes.ITEMS - item);
        }
      };
    }
  }

  private static final class Silent implements EvaluationListener {
    @Override
    public void onContestant(String name, int number, int of) {}

    @Override
    public void onShare(double share) {}

    @Override
    public void onAnswered(RankedLists lists) {}

    @Override
    public void onMeasuring(int lists, int draws) {}
  }
}
