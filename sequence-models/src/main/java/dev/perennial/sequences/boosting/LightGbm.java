package dev.perennial.sequences.boosting;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Grows trees with LightGBM (Ke et al. 2017) and hands them out as its text. Nothing native
 * outlives a call: what answers and explains later is Java.
 *
 * <p>A round whose share of the features splits nothing adds no tree, and the next round goes on.
 */
final class LightGbm {
  private static final String LABEL = "label";
  private static final String GROUP = "group";
  private static final int VALIDATION = 1;

  private LightGbm() {}

  /**
   * Grows one ensemble: the same for the same rows, settings and seed, on whatever machine has the
   * same instructions.
   *
   * @param validation tells when it is enough, where there is one
   * @return LightGBM's model text
   */
  static String grow(
      LabelledRows training, @Nullable LabelledRows validation, TreeSettings settings) {
    LightGbmLibrary.load();
    String parameters = parameters(settings);
    try (LGBMDataset trained = dataset(training, parameters, null);
        LGBMBooster booster = LGBMBooster.create(trained, parameters)) {
      int rounds =
          validation == null
              ? grow(booster, settings)
              : growUntilEnough(booster, trained, validation, settings);
      return booster.saveModelToString(0, rounds, FeatureImportanceType.GAIN);
    } catch (LGBMException e) {
      throw new IllegalStateException(
          "LightGBM could not grow trees of %d rows with %s".formatted(training.size(), settings),
          e);
    }
  }

  private static LGBMDataset dataset(
      LabelledRows rows, String parameters, @Nullable LGBMDataset reference) throws LGBMException {
    LGBMDataset dataset =
        LGBMDataset.createFromMat(
            rows.flat(), rows.size(), rows.width(), true, parameters, reference);
    float[] labels = new float[rows.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (float) rows.labels()[i];
    }
    try {
      dataset.setField(LABEL, labels);
      if (rows.lists().length > 0) {
        dataset.setField(GROUP, rows.lists());
      }
    } catch (LGBMException e) {
      dataset.close();
      throw e;
    }
    return dataset;
  }

  private static int grow(LGBMBooster booster, TreeSettings settings) throws LGBMException {
    for (int round = 0; round < settings.rounds(); round++) {
      booster.updateOneIter();
    }
    return settings.rounds();
  }

  /** Stops when the validation's loss has not fallen for a while; the best number of trees. */
  private static int growUntilEnough(
      LGBMBooster booster, LGBMDataset trained, LabelledRows validation, TreeSettings settings)
      throws LGBMException {
    try (LGBMDataset validated = dataset(validation, parameters(settings), trained)) {
      booster.addValidData(validated);
      double least = Double.POSITIVE_INFINITY;
      int trees = 0;
      int best = 1;
      for (int round = 0;
          round < settings.rounds() && trees - best < settings.patience();
          round++) {
        boolean hasGrown = !booster.updateOneIter();
        trees += hasGrown || trees == 0 ? 1 : 0;
        double loss = settings.objective().loss(booster.getEval(VALIDATION)[0]);
        if (loss < least) {
          least = loss;
          best = trees;
        }
      }
      return best;
    }
  }

  private static String parameters(TreeSettings settings) {
    return String.join(
        " ",
        method(settings),
        text("learning_rate", settings.learningRate()),
        "num_leaves=" + settings.leaves(),
        "min_data_in_leaf=" + settings.minRowsInLeaf(),
        text("feature_fraction", settings.featureShare()),
        text("bagging_fraction", settings.rowShare()),
        "bagging_freq=1",
        text("lambda_l2", settings.ridge()),
        "seed=" + settings.seed(),
        "deterministic=true force_row_wise=true num_threads=1 verbosity=-1");
  }

  /** A forest averages means, so each of its trees fits the label itself. */
  private static String method(TreeSettings settings) {
    return switch (settings.method()) {
      case BOOSTING -> "boosting=gbdt " + settings.objective().nativeParameters();
      case FOREST -> "boosting=rf objective=regression";
    };
  }

  private static String text(String name, double value) {
    return String.format(Locale.ROOT, "%s=%s", name, value);
  }
}
