package dev.perennial.recommender.feature;

import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate.FeatureValue;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Makes one candidate of all the nominations of an item and attaches its features; drops none. */
public final class Hydrator {
  private final List<CandidateFeature> features;

  Hydrator(List<CandidateFeature> features) {
    this.features = List.copyOf(features);
  }

  /** Each nominated item once, in the order of first mention; one list of nominations a source. */
  public List<Candidate> hydrate(List<List<Nomination>> nominations, Question question) {
    Map<Integer, List<Nomination>> byItem = new LinkedHashMap<>();
    for (List<Nomination> ofOneSource : nominations) {
      double best = ofOneSource.stream().mapToDouble(Nomination::score).max().orElse(1);
      int place = 0;
      for (Nomination nomination : ofOneSource) {
        byItem
            .computeIfAbsent(nomination.item(), item -> new ArrayList<>(2))
            .add(nomination.in(best, ++place));
      }
    }
    List<IntToDoubleFunction> readers =
        features.stream().map(feature -> feature.reader(question)).toList();
    List<Candidate> candidates = new ArrayList<>(byItem.size());
    byItem.forEach(
        (item, reasons) -> candidates.add(new Candidate(item, reasons, read(item, readers))));
    return candidates;
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
