package dev.perennial.recommender.feature;

import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.FeatureGroup.Reader;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A candidate as a row of numbers, the same for training and serving: what each source said of it
 * (score in the source's unit and place in its list; NaN where it said nothing), how many sources
 * did, the features that it has anyway, and every {@link FeatureGroup}.
 */
public final class RankingFeatures {
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<FeatureGroup> groups;
  private final int firstFeature;
  private final int[] firstColumns;
  private final List<String> names;

  RankingFeatures(List<String> sources, List<String> features, List<FeatureGroup> groups) {
    this.groups = List.copyOf(groups);
    List<String> all = new ArrayList<>();
    all.add("sources");
    for (String source : sources) {
      columns.put(source, all.size());
      all.add(source + "-score");
      all.add(source + "-place");
    }
    firstFeature = all.size();
    all.addAll(features);
    firstColumns = new int[groups.size()];
    for (int group = 0; group < firstColumns.length; group++) {
      firstColumns[group] = all.size();
      all.addAll(groups.get(group).names());
    }
    names = List.copyOf(all);
  }

  /** The columns' names, in their order. */
  public List<String> names() {
    return names;
  }

  /** One row a candidate. */
  public double[][] rows(List<Candidate> candidates, Question question) {
    List<Reader> readers = groups.stream().map(group -> group.reader(question)).toList();
    double[][] rows = new double[candidates.size()][];
    Arrays.setAll(rows, place -> row(candidates.get(place), readers));
    return rows;
  }

  private double[] row(Candidate candidate, List<Reader> readers) {
    double[] row = new double[names.size()];
    Arrays.fill(row, 1, firstFeature, Double.NaN);
    row[0] = candidate.nominations().size();
    candidate.nominations().forEach(nomination -> write(nomination, row));
    for (int feature = 0; feature < candidate.features().size(); feature++) {
      row[firstFeature + feature] = candidate.features().get(feature).value();
    }
    for (int group = 0; group < firstColumns.length; group++) {
      readers.get(group).read(candidate.item(), row, firstColumns[group]);
    }
    return row;
  }

  private void write(Nomination nomination, double[] row) {
    Integer column = columns.get(nomination.source());
    if (column != null) {
      row[column] = nomination.raw();
      row[column + 1] = nomination.place();
    }
  }
}
