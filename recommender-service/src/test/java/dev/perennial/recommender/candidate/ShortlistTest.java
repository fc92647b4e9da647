package dev.perennial.recommender.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortlistTest {
  @Test
  void leavesAFewAsTheyAre() {
    List<List<Nomination>> lists = List.of(list("one", 0, 100), list("other", 50, 150));

    assertThat(Shortlist.of(lists)).isSameAs(lists);
  }

  @Test
  void keepsWhatSeveralSourcesNameAndWhatStandsHigh() {
    List<List<Nomination>> kept =
        Shortlist.of(List.of(list("one", 0, 400), list("other", 390, 790)));

    assertThat(kept.stream().flatMap(List::stream).map(Nomination::item).distinct()).hasSize(500);
    assertThat(kept.getFirst()).extracting(Nomination::item).contains(0, 1, 399);
    assertThat(kept.getFirst()).extracting(Nomination::item).doesNotContain(389);
    assertThat(kept.getLast()).extracting(Nomination::item).contains(390, 400).doesNotContain(789);
  }

  private static List<Nomination> list(String source, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(item -> new Nomination(source, item, to - item, new Evidence.EveryoneBuys()))
        .toList();
  }
}
