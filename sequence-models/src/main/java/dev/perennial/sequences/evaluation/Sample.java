package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.method.MethodAnswers;
import dev.perennial.sequences.method.Truth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Users with the methods' answers and the truth.
 *
 * @param users by their place among all users of an evaluation, so that a draw of users is the same
 *     one in every sample
 * @param measures what to measure, as far as the methods answer it
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record Sample(int[] users, Truth truth, List<MethodAnswers> methods, Collection<Measure> measures) {

  /** Those of the users, by their place in this sample. */
  Sample only(Collection<Integer> chosen, Collection<Measure> ofThem) {
    int[] places = chosen.stream().mapToInt(Integer::intValue).toArray();
    return new Sample(
        Arrays.stream(places).map(place -> users[place]).toArray(),
        truth.of(places),
        methods.stream().map(method -> method.of(places)).toList(),
        ofThem);
  }

  /** How often each of these users counts. */
  int[] counts(int[] ofAll) {
    int[] counts = new int[users.length];
    Arrays.setAll(counts, i -> ofAll[users[i]]);
    return counts;
  }
}
