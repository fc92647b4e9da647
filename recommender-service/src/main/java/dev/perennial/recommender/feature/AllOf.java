package dev.perennial.recommender.feature;

import dev.perennial.recommender.question.Question;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The features of the weights, for the learned ranking to read as well. */
final class AllOf implements FeatureGroup {
  private final List<CandidateFeature> features;

  AllOf(List<CandidateFeature> features) {
    this.features = List.copyOf(features);
  }

  @Override
  public List<String> names() {
    return features.stream().map(CandidateFeature::name).toList();
  }

  @Override
  public Reader reader(Question question) {
    List<IntToDoubleFunction> readers =
        features.stream().map(feature -> feature.reader(question)).toList();
    return (item, row, from) -> {
      for (int place = 0; place < readers.size(); place++) {
        row[from + place] = readers.get(place).applyAsDouble(item);
      }
    };
  }
}
