package dev.perennial.standalone.demo;

import dev.perennial.recommender.train.LearningStatus;
import dev.perennial.standalone.client.Pause;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.suite.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** The learning of the recommender, which goes on while the predictor's is shown. */
final class RankingLearned {
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final SuiteClient client;

  private RankingLearned(SuiteClient client) {
    this.client = client;
  }

  /** Has the recommender learn from what was imported. */
  static RankingLearned begin(SuiteClient client) throws IOException {
    client.post(Service.RECOMMENDER, "/v1/ranking:learn", Map.of(), LearningStatus.class);
    return new RankingLearned(client);
  }

  /** Waits until all is learned, and says what. */
  void await() throws IOException {
    LearningStatus status = status();
    while (status.learning()) {
      Pause.of(LOOK_EVERY);
      status = status();
    }
    LearningStatus.Ranking ranking = status.ranking();
    Terminal.heading("What to show");
    Terminal.say("  %d methods have learned from what everyone did", status.methods().size());
    if (ranking == null) {
      Terminal.say("  weights order what they name: a learned ranking was no better");
      return;
    }
    Terminal.say(
        "  a ranking learned from %,d baskets orders what they name: NDCG@10 %.3f, by weights %.3f",
        ranking.lessons(),
        ranking.metrics().get("ndcg10"),
        ranking.metrics().get("ndcg10OfWeights"));
  }

  private LearningStatus status() throws IOException {
    return client.get(Service.RECOMMENDER, "/v1/ranking", LearningStatus.class);
  }
}
