package dev.perennial.standalone.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.ranking.evaluation.Contestant;
import dev.perennial.ranking.evaluation.Evaluation;
import dev.perennial.ranking.evaluation.Group;
import dev.perennial.ranking.evaluation.RankedLists;
import dev.perennial.ranking.evaluation.RankingReport;
import dev.perennial.ranking.evaluation.Role;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.protocol.Occasion;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.standalone.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingPagesTest {
  private static final int USERS = 40;
  private static final int ITEMS = 10;

  @TempDir Path directory;

  @Test
  void saysThatWhatIsServedBeatsTheBestSingleMethod() {
    RankingReport report = judged(shows("served", Role.SERVED, 0), shows("half", Role.SINGLE, 1));

    assertThat(Findings.sum(report.everybody()))
        .contains("NDCG@10 of 1.000", "half, of 0.631", "what is served is better");
    assertThat(Findings.besideTheBest(report.everybody()))
        .extracting(Finding::word)
        .containsExactly("better", "equal within the noise", "better", "equal within the noise");
  }

  @Test
  void saysWhatIsLostWithoutAPart() {
    RankingReport report =
        judged(
            shows("served", Role.SERVED, 0),
            shows("served without the policy", Role.WITHOUT, 2),
            shows("half", Role.SINGLE, 1));

    assertThat(Findings.losses(report.everybody()))
        .singleElement()
        .satisfies(
            loss -> {
              assertThat(loss.name()).isEqualTo("served without the policy");
              assertThat(loss.findings().getFirst().word()).isEqualTo("better");
            });
  }

  @Test
  void showsWhoFailedAndWhyBesideTheOthers() throws IOException {
    RankingReport report = judged(shows("served", Role.SERVED, 0), fails());

    RankingPages.write(
        List.of(report),
        RankingData.of("A made-up store", List.of(), Catalogue.empty()),
        new RankingRequest(List.of(), null, 1, "./perennial evaluate recommender"),
        directory.resolve("page.md"));

    assertThat(Files.readString(directory.resolve("page.html")))
        .contains("gave no answer: java.lang.IllegalStateException: out of &lt;memory&gt;");
    assertThat(Files.readString(directory.resolve("page.md")))
        .contains("broken gave no answer", "has no users with two ratings")
        .doesNotContain("Others on the same task");
  }

  @Test
  void knowsThePeersOfAKnownTaskOnly() {
    Task known = task("Next order", 1905, 3148);

    assertThat(Peer.of(known))
        .hasSize(8)
        .first()
        .satisfies(
            peer -> {
              assertThat(peer.method()).isEqualTo("most popular");
              assertThat(peer.ndcg10()).isEqualTo(".077");
              assertThat(peer.origin()).isEqualTo("measured earlier");
            });
    assertThat(Peer.of(task("Next order", 1905, 3000))).isEmpty();
    assertThat(Peer.of(task("Next item, validation items learned", 22363, 12101))).hasSize(4);
    assertThat(Peer.of(task("Next item, validation items not learned", 22363, 12101))).hasSize(9);
  }

  private static RankingReport judged(Contestant... contestants) {
    Task task = task("Next order", USERS, ITEMS);
    return new Evaluation(List.of(contestants), 1, new RankingProgress(InstantSource.system()))
        .judge(task, Group.byActivity(task));
  }

  /** Shows every user the wanted item at a place. */
  private static Contestant shows(String name, Role role, int place) {
    return contestant(
        name,
        role,
        task -> {
          int[][] lists = new int[task.occasions().size()][];
          Arrays.setAll(
              lists,
              i -> {
                int wanted = task.occasions().get(i).wanted()[0];
                int[] list = IntStream.range(0, 5).map(at -> (wanted + at) % ITEMS).toArray();
                list[0] = list[place];
                list[place] = wanted;
                return list;
              });
          return lists;
        });
  }

  private static Contestant fails() {
    return contestant(
        "broken",
        Role.SINGLE,
        task -> {
          throw new IllegalStateException("out of <memory>");
        });
  }

  private interface Lists {
    int[][] of(Task task);
  }

  private static Contestant contestant(String name, Role role, Lists lists) {
    return new Contestant() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Role role() {
        return role;
      }

      @Override
      public List<RankedLists> answer(Task task, Learning learning) {
        return List.of(new RankedLists(name, role, lists.of(task), 1.5, 0.25, null));
      }
    };
  }

  private static Task task(String name, int users, int items) {
    List<Occasion> occasions =
        IntStream.range(0, USERS)
            .mapToObj(
                user ->
                    new Occasion(
                        new UserId("u" + user),
                        new Query(RecordedInteractions.none(), user),
                        new int[] {user % ITEMS}))
            .toList();
    return new Task(
        name,
        "",
        true,
        new History(List.of(RecordedInteractions.none()), Collections.nCopies(items, null)),
        IntStream.range(0, items).mapToObj(item -> new ItemId("i" + item)).toList(),
        occasions,
        users,
        List.of());
  }
}
