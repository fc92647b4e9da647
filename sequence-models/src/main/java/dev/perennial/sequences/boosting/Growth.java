package dev.perennial.sequences.boosting;

import dev.perennial.sequences.boosting.TreeSettings.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The growing of one ensemble: a bag of LightGBM's, each with a seed of its own.
 *
 * @param validation tells when it is enough, where there is one
 */
record Growth(LabelledRows training, @Nullable LabelledRows validation, TreeSettings settings) {

  /** Where nothing can be told apart, for want of rows or of labels, the answer is a constant. */
  TreeEnsemble grow() {
    List<Tree> trees = canTellApart() ? bag() : List.of();
    if (trees.isEmpty()) {
      return ensemble(1, List.of(constant()));
    }
    int rounds = Math.ceilDiv(trees.size(), settings.bag());
    return balanced(ensemble(rounds, trees));
  }

  private boolean canTellApart() {
    return training.width() > 0
        && training.size() >= 2 * settings.minRowsInLeaf()
        && !training.isOneLabel();
  }

  /** The mean label, drawn half a row towards the middle, so that nothing is ever certain. */
  private Tree constant() {
    double mean = (training.meanLabel() * training.size() + 0.5) / (training.size() + 1);
    return Tree.leaf(settings.method() == Method.FOREST ? mean : settings.objective().raw(mean));
  }

  private List<Tree> bag() {
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < settings.bag(); i++) {
      TreeSettings own = settings.withSeed(settings.seed() + i);
      List<Tree> grown = grown(own);
      double share =
          switch (settings.method()) {
            case BOOSTING -> 1.0 / settings.bag();
            case FOREST -> 1.0 / settings.bag() / grown.size();
          };
      grown.forEach(tree -> trees.add(tree.times(share)));
    }
    return trees;
  }

  /** Without those of a forest that found nothing to split: to LightGBM their mean is 0. */
  private List<Tree> grown(TreeSettings own) {
    List<Tree> grown = LightGbmText.trees(LightGbm.grow(training, validation, own));
    return settings.method() == Method.BOOSTING
        ? grown
        : grown.stream().filter(tree -> !tree.isLeaf()).toList();
  }

  /**
   * The same ensemble with its mean put right. On a logarithmic scale the average of what few,
   * small steps have reached is not the average of the labels (Denuit, Charpentier, Trufin,
   * "Autocalibration and Tweedie-dominance", 2021).
   */
  private TreeEnsemble balanced(TreeEnsemble grown) {
    if (settings.method() == Method.FOREST || !settings.objective().isLogarithmic()) {
      return grown;
    }
    double predicted = Arrays.stream(grown.predict(training.rows())).average().orElseThrow();
    List<Tree> trees = new ArrayList<>(grown.trees());
    trees.add(Tree.leaf(Math.log(training.meanLabel() / predicted)));
    return ensemble(grown.rounds(), trees);
  }

  private TreeEnsemble ensemble(int rounds, List<Tree> trees) {
    return new TreeEnsemble(
        settings.method(), settings.objective(), training.width(), rounds, trees);
  }
}
