package dev.perennial.sequences.dataset;

import dev.perennial.model.event.EventType;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.history.Digest;
import dev.perennial.sequences.history.Histories;
import dev.perennial.sequences.history.History;
import dev.perennial.sequences.history.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns what is known of a user as of an instant into the input of the network: the one encoder,
 * which training and serving share.
 *
 * @param items the items with an embedding of their own
 * @param categories the categories with an embedding of their own
 * @param shelves the category's number of each item, by the item's number
 * @param medianLogPrice of everything that has a price
 * @param scaler of the snapshot's features
 * @param distributions of these features over all users at the last instant that was read, to
 *     notice when users are no longer like that
 * @param maxSteps steps that are read, the NOW step among them
 * @param annual whether the instants that were learned from span a year: before that the time of
 *     the year says nothing that has been seen twice, and is left out
 */
public record SequenceEncoder(
    Vocabulary items,
    Vocabulary categories,
    List<Integer> shelves,
    double medianLogPrice,
    FeatureScaler scaler,
    List<FeatureDistribution> distributions,
    int maxSteps,
    boolean annual) {

  /** Changes whenever the same events would be encoded differently. */
  private static final int LAYOUT = 2;

  /** Numbers for event types: none, one for each, and NOW. */
  public static final int TYPES = EventType.values().length + 2;

  private static final int A_YEAR = 365;
  private static final List<EventType> EVENT_TYPES = List.of(EventType.values());

  /** The type of the NOW step. */
  public static final int NOW_TYPE = TYPES - 1;

  public SequenceEncoder {
    shelves = List.copyOf(shelves);
    distributions = List.copyOf(distributions);
  }

  /** Learns the vocabulary and the scales from what is known before the split. */
  public static SequenceEncoder fit(
      Histories histories, Catalogue catalogue, List<Snapshot> snapshots, int maxSteps) {
    Vocabulary items = histories.items();
    List<String> categoryOfItem =
        items.words().stream()
            .map(word -> catalogue.category(new ItemId(word)).orElse(""))
            .toList();
    Vocabulary categories =
        Vocabulary.of(categoryOfItem.stream().filter(name -> !name.isEmpty()).toList());
    List<Integer> shelves = new ArrayList<>(List.of(Vocabulary.NONE, Vocabulary.UNKNOWN));
    categoryOfItem.forEach(name -> shelves.add(categories.indexOf(name.isEmpty() ? null : name)));
    return new SequenceEncoder(
        items,
        categories,
        shelves,
        medianLogPrice(histories),
        FeatureScaler.fit(snapshots),
        distributions(histories),
        maxSteps,
        spansAYear(snapshots));
  }

  private static List<FeatureDistribution> distributions(Histories histories) {
    return FeatureDistribution.fit(
        histories.users().stream()
            .map(History::snapshots)
            .filter(snapshots -> !snapshots.isEmpty())
            .map(List::getLast)
            .toList());
  }

  private static boolean spansAYear(List<Snapshot> snapshots) {
    LongSummaryStatistics days =
        snapshots.stream()
            .mapToLong(
                snapshot -> snapshot.asOf().getEpochSecond() / Duration.ofDays(1).toSeconds())
            .summaryStatistics();
    return days.getCount() > 0 && days.getMax() - days.getMin() >= A_YEAR;
  }

  private static double medianLogPrice(Histories histories) {
    double[] prices =
        histories.users().stream()
            .flatMapToDouble(user -> IntStream.range(0, user.size()).mapToDouble(user::price))
            .filter(price -> !Double.isNaN(price))
            .map(Math::log1p)
            .toArray();
    return StepNumbers.median(prices, 0);
  }

  /** Reads a user's events with the items' numbers of this encoder, as of the last snapshot. */
  public Question question(UserSequence sequence) {
    History history = History.of(sequence, itemId -> items.indexOf(itemId.value()));
    return new Question(history, history.snapshots().getLast());
  }

  /** Encodes what had happened at the snapshot's instant; what came after has no part in it. */
  public Window encode(Question question) {
    History history = question.history();
    Snapshot snapshot = question.snapshot();
    int end = history.countUntil(snapshot.asOf());
    int start = Math.max(0, end - (maxSteps - 1));
    StepNumbers numbers = new StepNumbers(history, start, end, medianLogPrice, annual);
    List<Window.Step> steps = new ArrayList<>(end - start);
    for (int i = start; i < end; i++) {
      int item = knownItem(history.item(i));
      int type = 1 + EVENT_TYPES.indexOf(history.type(i));
      steps.add(new Window.Step(item, type, shelves.get(item), numbers.of(i)));
    }
    return new Window(steps, now(history, end, snapshot));
  }

  /** The type of the event with this number, which is that of an event. */
  public static EventType eventType(int number) {
    return EVENT_TYPES.get(number - 1);
  }

  private int knownItem(int item) {
    return item < items.size() ? item : Vocabulary.UNKNOWN;
  }

  private Window.Numbers now(History history, int end, Snapshot snapshot) {
    float[] values = new float[nowNumbers()];
    StepNumbers.now(history, end, snapshot.asOf(), annual, values);
    scaler.scale(snapshot, values, StepNumbers.NOW_COUNT);
    return new Window.Numbers(values);
  }

  /**
   * The feature that a number of the NOW step says something of; empty where it says when it is.
   */
  public Optional<String> feature(int nowNumber) {
    return nowNumber < StepNumbers.NOW_COUNT
        ? Optional.empty()
        : Optional.of(scaler.scales().get((nowNumber - StepNumbers.NOW_COUNT) / 2).feature());
  }

  /** Whether a number of the NOW step says how long ago the last event was. */
  public static boolean isSilence(int nowNumber) {
    return nowNumber < StepNumbers.SILENCE_COUNT;
  }

  /** How many numbers the NOW step has. */
  public int nowNumbers() {
    return StepNumbers.NOW_COUNT + scaler.size();
  }

  /**
   * A hash of everything that changes what the network reads: this encoder's state and its code.
   */
  public String fingerprint() {
    return new Digest()
        .add("layout " + LAYOUT)
        .add(Arrays.toString(EventType.values()))
        .add(Json.write(this))
        .hex();
  }
}
