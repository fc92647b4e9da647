package dev.perennial.sequences.blend;

/**
 * One case to be mixed.
 *
 * @param words what each method says
 * @param outcome what came
 * @param deviance how far a mixed word is off
 */
@SuppressWarnings("ArrayRecordComponent") // read by the thousand, never compared
record Mixture(double[] words, double outcome, Deviance deviance) {

  double mixed(double[] weights) {
    double mixed = 0;
    for (int i = 0; i < weights.length; i++) {
      mixed += weights[i] * words[i];
    }
    return mixed;
  }

  double loss(double[] weights) {
    return deviance.loss(mixed(weights), outcome);
  }

  double slope(double mixed) {
    return deviance.slope(mixed, outcome);
  }
}
