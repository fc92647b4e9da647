package dev.perennial.recommender.feature;

import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate.FeatureValue;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Makes one candidate of all the nominations of an item and attaches its features; drops none. */
public final class Hydrator {
  private final List<CandidateFeature> features;

  Hydrator(List<CandidateFeature> features) {
    this.features = List.copyOf(features);
  }

  /** Each nominated item once, in the order of first mention; one list of nominations a source. */
  public List<Candidate> hydrate(List<List<Nomination>> nominations, Question question) {
    List<IntToDoubleFunction> readers =
        features.stream().map(feature -> feature.reader(question)).toList();
    List<Candidate> candidates = new ArrayList<>();
    for (List<Nomination> reasons : byItem(nominations)) {
      int item = reasons.getFirst().item();
      candidates.add(new Candidate(item, reasons, read(item, readers)));
    }
    return candidates;
  }

  /** One list of nominations an item, in the order of first mention. */
  private static List<List<Nomination>> byItem(List<List<Nomination>> nominations) {
    ScoreSheet named = new ScoreSheet(nominations.stream().mapToInt(List::size).sum());
    List<List<Nomination>> byItem = new ArrayList<>();
    for (List<Nomination> ofOneSource : nominations) {
      double best = best(ofOneSource);
      for (int place = 0; place < ofOneSource.size(); place++) {
        Nomination nomination = ofOneSource.get(place);
        named.add(nomination.item(), 1);
        if (named.size() > byItem.size()) {
          byItem.add(new ArrayList<>(4));
        }
        byItem.get(named.placeOf(nomination.item())).add(nomination.in(best, place + 1));
      }
    }
    return byItem;
  }

  private static double best(List<Nomination> nominations) {
    double best = Double.NEGATIVE_INFINITY;
    for (Nomination nomination : nominations) {
      best = Math.max(best, nomination.score());
    }
    return best;
  }

  private List<FeatureValue> read(int item, List<IntToDoubleFunction> readers) {
    List<FeatureValue> values = new ArrayList<>(readers.size());
    for (int place = 0; place < readers.size(); place++) {
      values.add(
          new FeatureValue(features.get(place).name(), readers.get(place).applyAsDouble(item)));
    }
    return values;
  }
}
