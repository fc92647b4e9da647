package dev.perennial.ranking.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.neighbour.NeighbourMethods;
import dev.perennial.ranking.sequence.NextItemSettings;
import dev.perennial.ranking.sequence.SequenceMethods;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.network.Tensors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Leave-one-out on Amazon Beauty 5-core: all items are ranked, those of the past left out. Methods
 * learn from all but the last two items of each user, or from all but the last.
 */
class BeautyIT {
  private static final Path FILE = Path.of("../../shared/data/amazon-beauty-5core.txt.gz");
  private static final int ITEMS = 12_101;
  private static final int SHOWN = 10;
  private static final double NOISE = 0.003;

  private static List<int[]> users = List.of();

  @BeforeAll
  static void read() throws IOException {
    assumeThat(Files.exists(FILE)).as("%s is there", FILE).isTrue();
    Tensors.useThreads(1); // others may be busy: threads that wait for each other would crawl
    users = users();
  }

  @Test
  void neighboursThatFollowedEachOtherFindWhatComesNext() {
    Quality without = quality(NeighbourMethods.sequentialItems(), 2);
    Quality with = quality(NeighbourMethods.sequentialItems(), 1);

    assertThat(without.hitRate()).isCloseTo(0.086, within(NOISE));
    assertThat(without.ndcg()).isCloseTo(0.053, within(NOISE));
    assertThat(with.hitRate()).isCloseTo(0.097, within(NOISE));
    assertThat(with.ndcg()).isCloseTo(0.061, within(NOISE));
  }

  @Test
  void withTheNetworkTheyFindMore() {
    Method network = SequenceMethods.nextItem(NextItemSettings.of(EncoderKind.TRANSFORMER));

    Quality without =
        quality(BlendMethods.nextItem(network, NeighbourMethods.sequentialItems()), 2);

    assertThat(without.hitRate()).isGreaterThan(0.093);
    assertThat(without.ndcg()).isGreaterThan(0.055);
  }

  private record Quality(double hitRate, double ndcg) {}

  /** Learns from all but the last {@code held} items of each user, and asks for the last one. */
  private static Quality quality(Method method, int held) {
    History history =
        new History(
            users.stream().map(items -> past(items, items.length - held)).toList(),
            Collections.nCopies(ITEMS, null));
    ItemScorer scorer = method.learn(history, Learning.unwatched(42));
    ScoreSheet sheet = new ScoreSheet(ITEMS);
    double hits = 0;
    double gain = 0;
    for (int[] items : users) {
      int rank = rank(items, scorer, sheet);
      hits += rank < SHOWN ? 1 : 0;
      gain += rank < SHOWN ? Math.log(2) / Math.log(rank + 2) : 0;
    }
    return new Quality(hits / users.size(), gain / users.size());
  }

  /** The place of the last item among those that the past does not hold. */
  private static int rank(int[] items, ItemScorer scorer, ScoreSheet sheet) {
    int[] past = Arrays.copyOf(items, items.length - 1);
    sheet.clear();
    scorer.score(new Query(past(items, past.length), past.length), sheet);
    int[] shown =
        Arrays.stream(sheet.top(SHOWN + past.length))
            .filter(item -> Arrays.stream(past).noneMatch(known -> known == item))
            .toArray();
    return IntStream.range(0, shown.length)
        .filter(place -> shown[place] == items[past.length])
        .findFirst()
        .orElse(SHOWN);
  }

  /** The file knows no times, so each step is a day. */
  private static Interactions past(int[] items, int size) {
    return RecordedInteractions.of(
        EventType.ITEM_PURCHASED,
        Arrays.copyOf(items, size),
        IntStream.range(0, size).mapToLong(step -> step * Interactions.MILLIS_PER_DAY).toArray());
  }

  private static List<int[]> users() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
      return lines.lines().map(BeautyIT::items).toList();
    }
  }

  /** A line is the user and the items, each numbered from 1. */
  private static int[] items(String line) {
    return Arrays.stream(line.strip().split(" "))
        .skip(1)
        .mapToInt(item -> Integer.parseInt(item) - 1)
        .toArray();
  }
}
