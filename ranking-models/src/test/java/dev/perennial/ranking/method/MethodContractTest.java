package dev.perennial.ranking.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.perennial.ranking.behaviour.BehaviourMethods;
import dev.perennial.ranking.content.ContentMethods;
import dev.perennial.ranking.factor.FactorMethods;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.knowledge.KnowledgeMethods;
import dev.perennial.ranking.neighbour.NeighbourMethods;
import dev.perennial.ranking.probability.ProbabilityMethods;
import dev.perennial.ranking.state.BehaviourStates;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every method promises, whatever it learns. */
class MethodContractTest {
  private static final Interactions TEAS = TwoTastes.bought(4, 2, 6, 0);

  /** Every method that learns in milliseconds; those of the tensor engine have an IT. */
  static Stream<Method> methods() {
    return Stream.of(
            BehaviourMethods.all(),
            FactorMethods.all(),
            ContentMethods.all(),
            KnowledgeMethods.all(),
            NeighbourMethods.all(),
            ProbabilityMethods.all(),
            List.<Method>of(new BehaviourStates(BehaviourStates.Settings.usual())))
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void scoresAreFiniteAndOfKnownItems(Method method) {
    ScoreSheet sheet = score(method, 1, TEAS);

    assertThat(sheet.size()).as("scored items").isPositive();
    for (int place = 0; place < sheet.size(); place++) {
      assertThat(sheet.item(place)).isBetween(0, TwoTastes.ITEMS - 1);
      assertThat(sheet.score(sheet.item(place))).isFinite();
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void whatWasLearnedFromIsNotHeld(Method method) {
    List<ItemScorer> learned = new ArrayList<>();
    WeakReference<History> past = learn(method, learned);

    for (int tries = 0; tries < 20 && past.get() != null; tries++) {
      System.gc();
    }

    assertThat(past.get()).isNull();
    assertThat(learned).isNotEmpty();
  }

  private static WeakReference<History> learn(Method method, List<ItemScorer> learned) {
    History history = TwoTastes.history(1);
    learned.add(method.learn(history, Learning.unwatched(1)));
    return new WeakReference<>(history);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void reasonsAreItemsOfThePast(Method method) {
    ScoreSheet sheet = score(method, 1, TEAS);

    Set<Integer> past = new HashSet<>(List.of(ScoreSheet.NOTHING));
    IntStream.range(0, TEAS.size()).forEach(index -> past.add(TEAS.item(index)));
    for (int item : sheet.top(TwoTastes.ITEMS)) {
      assertThat(past).contains(sheet.reason(item));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void learnsTheSameFromTheSame(Method method) {
    ScoreSheet once = score(method, 7, TEAS);
    ScoreSheet again = score(method, 7, TEAS);

    assertThat(again.top(TwoTastes.ITEMS)).containsExactly(once.top(TwoTastes.ITEMS));
    Arrays.stream(once.top(TwoTastes.ITEMS))
        .forEach(item -> assertThat(again.score(item)).isEqualTo(once.score(item)));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void saysNothingNonsensicalOfWhoDidNothing(Method method) {
    ScoreSheet sheet = score(method, 1, RecordedInteractions.none());

    for (int item : sheet.top(TwoTastes.ITEMS)) {
      assertThat(sheet.score(item)).isFinite();
      assertThat(sheet.reason(item)).isEqualTo(ScoreSheet.NOTHING);
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void readsAPastWithItemsThatItDidNotLearnOf(Method method) {
    ScoreSheet sheet = score(method, 1, TwoTastes.bought(4, TwoTastes.ITEMS + 3, 2));

    assertThat(sheet.isScored(TwoTastes.ITEMS + 3)).isFalse();
    assertThat(sheet.size()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anEmptyStoreTeachesNothing(Method method) {
    ItemScorer scorer = method.learn(new History(List.of(), List.of()), Learning.unwatched(1));
    ScoreSheet sheet = new ScoreSheet(1);

    scorer.score(new Query(TEAS, TwoTastes.now()), sheet);

    assertThat(sheet.size()).isZero();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void stopsWhenItsThreadIsInterrupted(Method method) {
    History history = TwoTastes.history(1);

    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> method.learn(history, Learning.unwatched(1)))
          .isInstanceOf(CancellationException.class);
    } finally {
      var _ = Thread.interrupted();
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aNewTeaIsScoredAsSoonAsItIsTaken(Method method) {
    ItemScorer scorer = method.learn(TwoTastes.history(3), Learning.unwatched(1));
    assumeThat(scorer).isInstanceOf(TakesItems.class);
    int newTea = TwoTastes.ITEMS + 700;
    ScoreSheet sheet = new ScoreSheet(TwoTastes.ITEMS);

    ((TakesItems) scorer).take(newTea, TwoTastes.item(newTea));
    scorer.score(new Query(TEAS, TwoTastes.now()), sheet);

    assertThat(sheet.score(newTea)).isGreaterThan(sheet.score(1));
    assertThat(sheet.reason(newTea)).isIn(4, 2, 6, 0, ScoreSheet.NOTHING);
  }

  /** Methods to which an item is what the store says of it, and nothing else. */
  static Stream<Method> contentMethods() {
    return ContentMethods.all().stream();
  }

  @ParameterizedTest
  @MethodSource("contentMethods")
  void whatAnItemWasIsForgottenWhenItIsDescribedAnew(Method method) {
    ItemScorer scorer = method.learn(TwoTastes.history(3), Learning.unwatched(1));
    ScoreSheet sheet = new ScoreSheet(TwoTastes.ITEMS);

    ((TakesItems) scorer).take(8, TwoTastes.item(9));
    scorer.score(new Query(TEAS, TwoTastes.now()), sheet);

    assertThat(sheet.score(8)).isEqualTo(sheet.score(9), within(1e-6));
    assertThat(sheet.reason(0)).as("the past item that a tea is like").isIn(4, 2, 6, 0);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void itemsComeWhileOthersAsk(Method method) throws Exception {
    ItemScorer scorer = method.learn(TwoTastes.history(3), Learning.unwatched(1));
    assumeThat(scorer).isInstanceOf(TakesItems.class);
    ScoreSheet sheet = new ScoreSheet(TwoTastes.ITEMS);
    int last = TwoTastes.ITEMS + 500;

    try (ExecutorService others = Executors.newSingleThreadExecutor()) {
      Future<?> taking =
          others.submit(
              () -> {
                for (int item = 1; item <= last; item++) {
                  ((TakesItems) scorer).take(item, TwoTastes.item(item));
                }
              });
      while (!taking.isDone()) {
        sheet.clear();
        scorer.score(new Query(TEAS, TwoTastes.now()), sheet);
        assertThat(sheet.isScored(0)).isTrue();
      }
      taking.get();
    }

    sheet.clear();
    scorer.score(new Query(TEAS, TwoTastes.now()), sheet);
    assertThat(sheet.score(last)).isPositive();
  }

  private static ScoreSheet score(Method method, long seed, Interactions past) {
    ItemScorer scorer = method.learn(TwoTastes.history(3), Learning.unwatched(seed));
    ScoreSheet sheet = new ScoreSheet(TwoTastes.ITEMS);
    scorer.score(new Query(past, TwoTastes.now()), sheet);
    return sheet;
  }
}
