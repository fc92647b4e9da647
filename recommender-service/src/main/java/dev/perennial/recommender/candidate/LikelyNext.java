package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.Outlook;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the sequence model holds likeliest to come next. */
final class LikelyNext implements CandidateSource {
  @Override
  public String name() {
    return "likely-next";
  }

  @Override
  public List<Nomination> nominate(Question question) {
    Outlook outlook = question.shopper().outlook();
    if (outlook == null) {
      return List.of();
    }
    Set<Integer> named = new HashSet<>();
    List<Nomination> nominations = new ArrayList<>(outlook.size());
    for (int rank = 0; rank < outlook.size(); rank++) {
      double score = outlook.score(rank);
      if (score > 0 && named.add(outlook.item(rank))) {
        nominations.add(
            new Nomination(name(), outlook.item(rank), score, new Evidence.Predicted(score)));
      }
    }
    return nominations;
  }
}
