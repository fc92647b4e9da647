package dev.perennial.sequences.dataset;

import dev.perennial.sequences.history.Histories;
import dev.perennial.sequences.history.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The users of a store at some instants. What came of them is looked up when an example is asked
 * for, so that no more of them are in memory than are needed at once.
 */
public final class Examples {
  private final Histories histories;
  private final Set<Instant> instants;
  private final Function<Question, Example> answers;

  /**
   * The users at every one of the instants that they have a snapshot of.
   *
   * @param answers what came of a user
   */
  public Examples(
      Histories histories, Collection<Instant> instants, Function<Question, Example> answers) {
    this.histories = histories;
    this.instants = Set.copyOf(instants);
    this.answers = answers;
  }

  /** A user at one of the instants, before anything is looked up. */
  public record Moment(History user, int snapshot) {
    /** How many events had happened. */
    public int events() {
      return user.countUntil(user.asOf(snapshot));
    }
  }

  /** In how many parts they are read. */
  public int shards() {
    return histories.shards();
  }

  /** The moments of each user of one part. */
  public List<List<Moment>> shard(int number) {
    return histories.shard(number).stream().map(this::moments).toList();
  }

  private List<Moment> moments(History user) {
    return IntStream.range(0, user.snapshots().size())
        .filter(snapshot -> instants.contains(user.asOf(snapshot)))
        .mapToObj(snapshot -> new Moment(user, snapshot))
        .toList();
  }

  /** What there is to learn from a moment. */
  public Example at(Moment moment) {
    return answers.apply(
        new Question(moment.user(), moment.user().snapshots().get(moment.snapshot())));
  }

  /** How many there are. */
  public int size() {
    return histories.users().stream().mapToInt(user -> moments(user).size()).sum();
  }

  /**
   * All of them, user by user, or so many drawn with equal chances where there are more (algorithm
   * R of Vitter 1985), in no particular order then.
   */
  public List<Example> sample(int most, RandomGenerator random) {
    List<Example> kept = new ArrayList<>();
    long seen = 0;
    for (History user : histories.users()) {
      for (Moment moment : moments(user)) {
        seen++;
        if (kept.size() < most) {
          kept.add(small(moment));
        } else {
          long place = random.nextLong(seen);
          if (place < most) {
            kept.set((int) place, small(moment));
          }
        }
      }
    }
    return kept;
  }

  /** An example that keeps no other snapshot of its user in memory. */
  private Example small(Moment moment) {
    Example whole = at(moment);
    Question question = whole.question();
    return new Example(
        new Question(question.history().withoutSnapshots(), question.snapshot()), whole.outcome());
  }
}
