package dev.perennial.predictor.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.Shoppers;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrialTest {
  private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");
  private static final ClosedWindow WINDOW = ClosedWindow.before(END, 30);

  @Test
  void notesWhoOrderedWithinTheWindow() {
    List<UserSequence> users =
        List.of(
            user("before", regular("before", 5, daysBeforeEnd(31))),
            user("within", regular("within", 5, daysBeforeEnd(3))),
            user("looked-on", with("looked-on", Shoppers.view(id("looked-on"), END, 99))));

    List<List<Scored>> answers = trial(users, new Noting(0.5));

    assertThat(answers.getFirst())
        .containsExactly(new Scored(0.5, true), new Scored(0.5, false), new Scored(0.5, true));
  }

  @Test
  void showsNobodyWhatCameAfterTheStart() {
    Noting noting = new Noting(0.5);

    trial(List.of(user("within", regular("within", 9, END))), noting);

    UserSequence shown = noting.asked.getFirst();
    assertThat(shown.events())
        .isNotEmpty()
        .allMatch(event -> !event.occurredAt().isAfter(WINDOW.start()));
    assertThat(shown.snapshots()).extracting(Snapshot::asOf).containsExactly(WINDOW.start());
  }

  @Test
  void leavesOutThoseForWhomRulesAnswerAnyway() {
    List<UserSequence> users =
        List.of(
            user("newcomer", regular("newcomer", 5, END.plus(Duration.ofDays(80)))),
            user("rare", regular("rare", 1, daysBeforeEnd(40))));

    assertThat(trial(users, new Noting(0.5)).getFirst()).isEmpty();
  }

  @Test
  void asksEveryContenderAboutTheSameUsersInOneOrder() {
    List<UserSequence> users = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      users.add(user("u" + i, regular("u" + i, 4, daysBeforeEnd(31 + i % 50))));
    }
    Noting one = new Noting(0.1);
    Noting other = new Noting(0.9);

    List<List<Scored>> answers = trial(users, one, other);

    assertThat(one.asked).hasSize(600).isEqualTo(other.asked);
    assertThat(answers.getFirst()).hasSize(600).allMatch(scored -> scored.score() == 0.1);
    assertThat(answers.getLast()).hasSize(600).allMatch(scored -> scored.score() == 0.9);
  }

  private static List<List<Scored>> trial(List<UserSequence> users, Contender... contenders) {
    return Trial.of(asOf -> users.stream(), WINDOW, 3, List.of(contenders));
  }

  private static UserSequence user(String name, List<Event> events) {
    List<Event> before =
        events.stream().filter(event -> !event.occurredAt().isAfter(WINDOW.start())).toList();
    List<Snapshot> snapshots =
        before.isEmpty()
            ? List.of(Shoppers.snapshot(events, END))
            : List.of(Shoppers.snapshot(before, WINDOW.start()), Shoppers.snapshot(events, END));
    return new UserSequence(id(name), 1, events, snapshots);
  }

  private static List<Event> regular(String name, int orders, Instant last) {
    return Shoppers.regular(id(name), orders, Duration.ofDays(10), last);
  }

  private static List<Event> with(String name, Event more) {
    return Stream.concat(regular(name, 5, daysBeforeEnd(31)).stream(), Stream.of(more)).toList();
  }

  private static Instant daysBeforeEnd(int days) {
    return END.minus(Duration.ofDays(days));
  }

  private static UserId id(String name) {
    return new UserId(name);
  }

  /** Says the same of everyone, and remembers who was asked about. */
  private static final class Noting implements Contender {
    private final double churn;
    private final List<UserSequence> asked = new ArrayList<>();

    Noting(double churn) {
      this.churn = churn;
    }

    @Override
    public String name() {
      return "noting";
    }

    @Override
    public double[] churn(List<UserSequence> sequences, int days) {
      assertThat(days).isEqualTo(30);
      asked.addAll(sequences);
      return sequences.stream().mapToDouble(user -> churn).toArray();
    }
  }
}
