package dev.perennial.simulator.world;

import dev.perennial.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A department of the store and the words its items are made of. The placeholders {@code {maker}},
 * {@code {variety}}, {@code {thing}} and {@code {size}} stand in the title and the sentences.
 *
 * @param share its weight in what people want
 * @param peakDay the day of the year on which it sells best
 * @param seasonality how far demand swings around its mean over the year, 0 to 1
 */
public record Department(
    String name,
    String title,
    double share,
    int peakDay,
    double seasonality,
    List<String> makers,
    List<String> varieties,
    List<Thing> things,
    List<Size> sizes,
    List<String> openings,
    List<String> details,
    List<String> closings) {

  private static final double DAYS_A_YEAR = 365.25;

  /**
   * A kind of thing that the department sells.
   *
   * @param lastsDays until it is used up; 0 for what lasts
   * @param varieties its own, where the department's do not fit
   * @param sizes its own, where the department's do not fit
   * @param details its own, where the department's do not fit
   */
  public record Thing(
      String name,
      double price,
      double lastsDays,
      @Nullable List<String> varieties,
      @Nullable List<Size> sizes,
      @Nullable List<String> details) {}

  /** A size, and by how much it multiplies the price. */
  public record Size(String name, double factor) {}

  /** The departments of the store, in a fixed order. */
  static List<Department> all() {
    try (InputStream words = Department.class.getResourceAsStream("departments.json")) {
      byte[] json = Objects.requireNonNull(words, "departments.json is missing").readAllBytes();
      return List.of(Json.read(json, Department[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("departments.json cannot be read", e);
    }
  }

  List<String> varieties(Thing thing) {
    return thing.varieties() == null ? varieties : thing.varieties();
  }

  List<Size> sizes(Thing thing) {
    return thing.sizes() == null ? sizes : thing.sizes();
  }

  List<String> details(Thing thing) {
    return thing.details() == null ? details : thing.details();
  }

  /** By how much demand is above (or below) its mean of 1 on a day of the year. */
  double demandOn(int dayOfYear) {
    return 1 + seasonality * StrictMath.cos(2 * Math.PI * (dayOfYear - peakDay) / DAYS_A_YEAR);
  }
}
