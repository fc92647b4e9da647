package dev.perennial.ranking.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.metric.Bootstrap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RatingReportTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(100, 1);

  @Test
  void guessesTheLastRatingFromTheMeanOfTheOthers() {
    List<List<Event>> users =
        List.of(
            List.of(rated("a", "tea", "5"), rated("a", "mug", "1")),
            List.of(rated("b", "tea", "3")));

    RatingReport report = RatingReport.of(users, BOOTSTRAP).orElseThrow();

    assertThat(report.users()).isEqualTo(1);
    assertThat(report.learned()).isEqualTo(2);
    assertThat(report.rows().getFirst().mae().value()).isCloseTo(3, within(1e-12));
    assertThat(report.rows().getFirst().rmse().value()).isCloseTo(3, within(1e-12));
  }

  @Test
  void knowingGoodItemsAndKindUsersHelps() {
    SplittableRandom random = new SplittableRandom(2);
    List<List<Event>> users = new ArrayList<>();
    for (int user = 0; user < 200; user++) {
      List<Event> events = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        int item = random.nextInt(6);
        double stars = 3 + (item - 2.5) / 2.5 + (user % 2 == 0 ? 0.8 : -0.8);
        events.add(rated("u" + user, "item-" + item, "%.2f".formatted(stars)));
      }
      users.add(events);
    }

    List<RatingReport.Row> rows = RatingReport.of(users, BOOTSTRAP).orElseThrow().rows();

    assertThat(rows.get(1).rmse().high()).isLessThan(rows.get(0).rmse().low());
    assertThat(rows.get(2).rmse().high()).isLessThan(rows.get(1).rmse().low());
  }

  @Test
  void hasNothingToSayWhereNobodyRatedTwice() {
    assertThat(RatingReport.of(List.of(List.of(rated("a", "tea", "5"))), BOOTSTRAP)).isEmpty();
    assertThat(
            RatingReport.of(
                List.of(List.of(rated("a", "tea", "good"), rated("a", "tea", "bad"))), BOOTSTRAP))
        .isEmpty();
  }

  private static Event rated(String user, String item, String stars) {
    return new Event(
        new EventId(user + item + stars),
        new UserId(user),
        EventType.ITEM_RATED,
        Instant.EPOCH,
        new ItemId(item),
        null,
        null,
        null,
        null,
        null,
        Map.of("rating", stars));
  }
}
