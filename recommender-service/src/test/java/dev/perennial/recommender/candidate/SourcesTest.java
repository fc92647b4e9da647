package dev.perennial.recommender.candidate;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.daysAgo;
import static dev.perennial.recommender.Events.item;
import static dev.perennial.recommender.Events.viewed;
import static dev.perennial.recommender.Events.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Context;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Languages;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.question.Wanted;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private final StoreMemory memory = TestStore.memory();

  @Test
  void mostPopularFadesWithTime() {
    StoreMemory old = new StoreMemory(MemoryProperties.defaults());
    old.learn(List.of(bought("a", "old", daysAgo(60)), bought("b", "old", daysAgo(60))));
    old.learn(List.of(bought("a", "new", daysAgo(1))));
    assertThat(named(old, new MostPopular(old), "anyone")).containsExactly("new", "old");
  }

  @Test
  void trendingIsWhatSellsMoreThanItsUsualShare() {
    assertThat(named(memory, new Trending(memory), "anna"))
        .contains("coffee", "mug")
        .doesNotContain("classic");
  }

  @Test
  void whatWasJustBoughtIsLessDueThanWhatTheGapHasPassedFor() {
    StoreMemory rhythm = new StoreMemory(MemoryProperties.defaults());
    for (int week = 4; week >= 1; week--) {
      rhythm.learn(List.of(bought("anna", "due", daysAgo(7 * week))));
      rhythm.learn(List.of(bought("anna", "fresh", daysAgo(7 * (week - 1)))));
    }

    assertThat(named(rhythm, new BoughtAgain(rhythm), "anna")).containsExactly("due", "fresh");
    assertThat(nominations(rhythm, new BoughtAgain(rhythm), "anna").getFirst().evidence())
        .isEqualTo(new Evidence.OwnPurchase(4, 7, 7, true));
  }

  @Test
  void withoutARhythmOfTheirOwnTheItemsTypicalGapSaysWhatIsDue() {
    StoreMemory store = TestStore.withSoapEvery45Days();
    store.learn(
        List.of(bought("beginner", "soap", daysAgo(2)), bought("starter", "soap", daysAgo(40))));

    Nomination early = nominations(store, new BoughtAgain(store), "beginner").getFirst();
    Nomination due = nominations(store, new BoughtAgain(store), "starter").getFirst();

    assertThat(early.score()).isLessThan(due.score() / 20);
    assertThat(early.evidence()).isEqualTo(new Evidence.OwnPurchase(1, 2, 45, false));
    assertThat(due.evidence()).isEqualTo(new Evidence.OwnPurchase(1, 40, 45, false));
  }

  @Test
  void boughtTogetherNamesTheItemThatSpeaksLoudest() {
    Nomination mug =
        nominations(memory, new BoughtTogether(memory), "anna").stream()
            .filter(nomination -> nomination.item() == TestStore.index(memory, "sold-out"))
            .findFirst()
            .orElseThrow();

    assertThat(mug.evidence())
        .isIn(
            new Evidence.Bought(TestStore.index(memory, "coffee")),
            new Evidence.Viewed(TestStore.index(memory, "mug")));
  }

  @Test
  void theVisitSpeaksForStrangers() {
    Question question = visiting("sold-out");

    assertThat(new BoughtTogether(memory).nominate(question))
        .extracting(Nomination::evidence)
        .containsOnly(new Evidence.Viewed(TestStore.index(memory, "sold-out")));
  }

  @Test
  void likelyNextIsThePredictorsWordInItsOrder() {
    assertThat(named(memory, new LikelyNext(), "anna"))
        .containsExactly("filters", "coffee", "unheard");
    assertThat(named(memory, new LikelyNext(), "buyer-1")).isEmpty();
  }

  @Test
  void recentlyViewedForgetsWhatWasBoughtSince() {
    assertThat(named(memory, new RecentlyViewed(), "anna")).containsExactly("mug", "kettle");

    memory.learn(List.of(bought("anna", "mug", NOON)));

    assertThat(named(memory, new RecentlyViewed(), "anna")).containsExactly("kettle");
  }

  @Test
  void newArrivalsAreNeitherOldNorAnnounced() {
    memory.list(List.of(item("announced", "garden", true, daysAgo(-5))));

    assertThat(named(memory, new NewArrivals(memory), "anna")).containsExactly("novelty");
  }

  @Test
  void popularInCategoryFollowsTheUserOrTheRequest() {
    assertThat(named(memory, new PopularInCategory(memory), "anna"))
        .contains("coffee", "mug")
        .doesNotContain("classic");

    assertThat(ids(new PopularInCategory(memory).nominate(inCategory("garden"))))
        .containsExactly("classic");
    assertThat(ids(new PopularInCategory(memory).nominate(visiting("novelty"))))
        .containsExactly("classic");
  }

  @Test
  void trendingInACategoryNamesIt() {
    assertThat(new Trending(memory).nominate(inCategory("pantry")))
        .isNotEmpty()
        .allSatisfy(
            nomination ->
                assertThat(nomination.evidence())
                    .isEqualTo(
                        new Evidence.AboveUsualIn(
                            memory.catalogue().findCategory("pantry").orElseThrow(),
                            nomination.score())));
    assertThat(new Trending(memory).nominate(inCategory("moon"))).isEmpty();
  }

  @Test
  void anItemThatNobodyBoughtIsFoundByWhatItIs() {
    memory.list(List.of(item("new-kettle", "kitchen")));

    assertThat(new LikeWhatYouSaw(memory).nominate(visiting("kettle")))
        .filteredOn(one -> one.item() == TestStore.index(memory, "new-kettle"))
        .extracting(Nomination::evidence)
        .containsExactly(new Evidence.Alike(TestStore.index(memory, "kettle")));
  }

  @Test
  void popularNearbyIsWhatSellsInTheCountryOrElseOnTheDevice() {
    PopularNearby nearby = new PopularNearby(memory);

    assertThat(ids(nearby.nominate(at(new Context("DE", null, null))))).containsExactly("coffee");
    assertThat(nearby.nominate(at(new Context("FR", "mobile", null))))
        .extracting(Nomination::evidence)
        .containsExactly(new Evidence.PlaceBuys("mobile"));
    assertThat(nearby.nominate(at(Context.unknown()))).isEmpty();
  }

  @Test
  void whoWasInACountryIsShownWhatSellsThereUnlessTheCallerSaysOtherwise() {
    CandidateSource nearby = new PopularNearby(memory);
    memory.learn(
        List.of(within(Map.of("country", "de"), viewed("traveller", "novelty", daysAgo(1)))));

    Ask ask = Ask.home(new UserId("traveller"), 5);
    assertThat(nearby.nominate(Question.of(ask, memory, NOON)))
        .extracting(Nomination::evidence)
        .containsOnly(new Evidence.PlaceBuys("DE"));
  }

  @Test
  void picksComeFromSettingsAndFromTheAttribute() {
    CandidateProperties settings =
        new CandidateProperties(
            List.of(new ItemId("mug"), new ItemId("unheard-of")), "editorsPick", List.of(), null);

    assertThat(named(memory, new EditorsPicks(memory, settings), "anna"))
        .containsExactly("mug", "ladder");
  }

  @Test
  void theLastResortIsWhatFitsTheRequestTheBestSoldFirst() {
    LastResort lastResort = new LastResort(memory);

    assertThat(ids(lastResort.nominate(inCategory("garden"))))
        .containsExactly("classic", "novelty", "ladder");
    assertThat(ids(lastResort.nominate(TestStore.ask(memory, "anna", 5))))
        .contains("coffee", "filters", "ladder")
        .doesNotContain("sold-out");
    assertThat(lastResort.nominate(inCategory("moon"))).isEmpty();
  }

  private Question inCategory(String category) {
    Wanted wanted = Wanted.anything().with(ItemFilter.of(category));
    return Question.of(Ask.home(new UserId("anna"), 5).wanting(wanted), memory, NOON);
  }

  private Question visiting(String... session) {
    return stranger(Stream.of(session).map(ItemId::new).toList(), Context.unknown());
  }

  private Question at(Context context) {
    return stranger(List.of(), context);
  }

  private Question stranger(List<ItemId> session, Context context) {
    Ask ask = new Ask(null, "item", 5, Wanted.anything(), session, context, Languages.none());
    return Question.of(ask, memory, NOON);
  }

  private List<String> ids(List<Nomination> nominations) {
    return nominations.stream()
        .map(nomination -> memory.catalogue().listing(nomination.item()).itemId().value())
        .toList();
  }

  private static List<String> named(StoreMemory memory, CandidateSource source, String user) {
    return nominations(memory, source, user).stream()
        .map(nomination -> memory.catalogue().listing(nomination.item()).itemId().value())
        .toList();
  }

  private static List<Nomination> nominations(
      StoreMemory memory, CandidateSource source, String user) {
    return source.nominate(TestStore.ask(memory, user, 10));
  }
}
