package dev.perennial.ranking.rating;

import dev.perennial.model.event.Event;
import dev.perennial.sequences.metric.Amounts;
import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How well each user's last rating is guessed from all earlier ones, where a store has ratings.
 *
 * @param users whose last rating is guessed: those with two or more
 * @param learned how many ratings were learned from
 */
public record RatingReport(int users, int learned, List<Row> rows) {
  public RatingReport {
    rows = List.copyOf(rows);
  }

  /** One way to guess. */
  public record Row(String name, Estimate mae, Estimate rmse) {}

  /**
   * Judges; empty where nobody rated twice.
   *
   * @param events of each user, in sequence
   */
  public static Optional<RatingReport> of(List<List<Event>> events, Bootstrap bootstrap) {
    List<Rating> learned = new ArrayList<>();
    List<Rating> wanted = new ArrayList<>();
    for (List<Event> ofUser : events) {
      List<Rating> ratings = ofUser.stream().flatMap(event -> Rating.of(event).stream()).toList();
      if (ratings.size() > 1) {
        learned.addAll(ratings.subList(0, ratings.size() - 1));
        wanted.add(ratings.getLast());
      } else {
        learned.addAll(ratings);
      }
    }
    return wanted.isEmpty() ? Optional.empty() : Optional.of(of(learned, wanted, bootstrap));
  }

  private static RatingReport of(List<Rating> learned, List<Rating> wanted, Bootstrap bootstrap) {
    RatingBiases biases = RatingBiases.of(learned);
    ToDoubleFunction<Rating> ofItem = rating -> biases.mean() + biases.ofItem(rating.itemId());
    return new RatingReport(
        wanted.size(),
        learned.size(),
        List.of(
            row("mean of all ratings", rating -> biases.mean(), wanted, bootstrap),
            row("how good the item is", ofItem, wanted, bootstrap),
            row(
                "how good the item is, how kind the user",
                rating -> ofItem.applyAsDouble(rating) + biases.ofUser(rating.userId()),
                wanted,
                bootstrap)));
  }

  private static Row row(
      String name, ToDoubleFunction<Rating> guess, List<Rating> wanted, Bootstrap bootstrap) {
    Amounts amounts =
        new Amounts(
            wanted.stream().mapToDouble(guess).toArray(),
            wanted.stream().mapToDouble(Rating::value).toArray());
    return new Row(
        name,
        bootstrap.estimate(wanted.size(), amounts::meanAbsoluteError),
        bootstrap.estimate(wanted.size(), amounts::rootMeanSquaredError));
  }
}
