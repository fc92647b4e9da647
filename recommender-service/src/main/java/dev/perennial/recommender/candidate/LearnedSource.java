package dev.perennial.recommender.candidate;

import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.ScoreSheets;
import dev.perennial.recommender.candidate.LearnedMethods.Learner;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * Nominates what a learned method scores highest. It says nothing until the method has learned, and
 * nothing of items that came after; what the user did a second ago counts all the same.
 */
final class LearnedSource implements CandidateSource {
  private static final int MOST = 150;

  private final Learner learner;
  private final LearnedMethods learned;
  private final ScoreSheets sheets;

  LearnedSource(Learner learner, LearnedMethods learned, ScoreSheets sheets) {
    this.learner = learner;
    this.learned = learned;
    this.sheets = sheets;
  }

  @Override
  public String name() {
    return learner.method().name();
  }

  @Override
  public Family family() {
    return learner.family();
  }

  @Override
  public List<Nomination> nominate(Question question) {
    return learned.scorer(name()).map(scorer -> nominate(scorer, question)).orElse(List.of());
  }

  private List<Nomination> nominate(ItemScorer scorer, Question question) {
    List<Nomination> nominations = new ArrayList<>(MOST);
    sheets.lend(
        sheet -> {
          scorer.score(new Query(Past.of(question), question.nowMillis()), sheet);
          nominate(sheet, question, nominations);
        });
    return nominations;
  }

  private void nominate(ScoreSheet sheet, Question question, List<Nomination> nominations) {
    int[] best = sheet.top(MOST + 1);
    double nothing = best.length == 0 ? 0 : Math.min(0, sheet.score(best[best.length - 1]));
    for (int place = 0; place < Math.min(MOST, best.length); place++) {
      double score = sheet.score(best[place]) - nothing;
      if (score > 0) {
        nominations.add(
            new Nomination(
                name(),
                best[place],
                score,
                learner.voice().evidence(best[place], sheet.reason(best[place]), question)));
      }
    }
  }
}
