package dev.perennial.sequences.baseline;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A regression on a few features of a user: their logarithms, standardised. A missing feature
 * counts as the mean.
 *
 * @param intercept the linear score of a user who is average in everything
 */
public record FeatureRegression(Family family, double intercept, List<Term> terms) {
  /** As many average rows as a weight of 1 must be worth. */
  private static final double PENALTY = 4;

  private static final double SAME = 1e-12;

  public FeatureRegression {
    terms = List.copyOf(terms);
  }

  /**
   * What one feature adds to the linear score: {@code weight · (log(1 + feature) − mean) /
   * deviation}.
   */
  public record Term(String feature, double mean, double deviation, double weight) {

    private static Term unweighted(String feature, List<Example> examples) {
      double mean = logs(feature, examples).average().orElse(0);
      double variance =
          logs(feature, examples).map(x -> (x - mean) * (x - mean)).average().orElse(0);
      return new Term(feature, mean, variance < SAME ? 1 : Math.sqrt(variance), 1);
    }

    private static DoubleStream logs(String feature, List<Example> examples) {
      return examples.stream()
          .map(example -> example.question().snapshot().features().get(feature))
          .filter(Objects::nonNull)
          .mapToDouble(Term::log);
    }

    private static double log(double value) {
      return Math.log1p(Math.max(0, value));
    }

    private Term weighted(double weight) {
      return new Term(feature, mean, deviation, weight);
    }

    private double contribution(Snapshot snapshot) {
      Double value = snapshot.features().get(feature);
      return value == null ? 0 : weight * (log(value) - mean) / deviation;
    }
  }

  /** Fits the weights of these features to an outcome. */
  public static FeatureRegression fit(
      Family family,
      List<String> features,
      List<Example> examples,
      ToDoubleFunction<Outcome> outcome) {
    check(!examples.isEmpty(), "there must be an example, but there is none");
    List<Term> terms =
        features.stream().map(feature -> Term.unweighted(feature, examples)).toList();
    double[][] rows =
        examples.stream()
            .map(example -> inputs(terms, example.question().snapshot()))
            .toArray(double[][]::new);
    double[] outcomes = examples.stream().map(Example::outcome).mapToDouble(outcome).toArray();
    double mean = Arrays.stream(outcomes).average().orElseThrow();
    double penalty = PENALTY * family.curvature(family.score(mean), mean);
    double[] weights = new RidgeFit(family, rows, outcomes, penalty).weights();
    return new FeatureRegression(
        family,
        weights[terms.size()],
        IntStream.range(0, terms.size()).mapToObj(i -> terms.get(i).weighted(weights[i])).toList());
  }

  private static double[] inputs(List<Term> terms, Snapshot snapshot) {
    return terms.stream().mapToDouble(term -> term.contribution(snapshot)).toArray();
  }

  /** The probability or mean. */
  public double predict(Snapshot snapshot) {
    return family.mean(rawScore(snapshot));
  }

  /** The linear score: log odds or the logarithm of the mean. */
  public double rawScore(Snapshot snapshot) {
    return intercept + terms.stream().mapToDouble(term -> term.contribution(snapshot)).sum();
  }

  /** What each feature adds to the linear score; with the intercept they sum to it. */
  public Map<String, Double> contributions(Snapshot snapshot) {
    Map<String, Double> contributions = new LinkedHashMap<>();
    terms.forEach(term -> contributions.put(term.feature(), term.contribution(snapshot)));
    return contributions;
  }
}
