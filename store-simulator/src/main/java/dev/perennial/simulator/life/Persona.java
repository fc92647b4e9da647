package dev.perennial.simulator.life;

import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Channel;
import dev.perennial.simulator.world.Cumulative;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What is hidden of a user: nothing here is in the data, except through what the user does.
 *
 * @param index the user's number
 * @param seed the user's own, for everything about them
 * @param arrival when they first come, as a share of the simulated span, 0 to 1
 * @param orderRate orders a trading day
 * @param leaving the chance to leave for good after an order
 * @param style how much they look around
 * @param priceSensitivity by how much a dear item repels, about 0 to 3
 * @param loyalty the chance to buy again what has run out
 */
public record Persona(
    int index,
    long seed,
    UserId userId,
    double arrival,
    Channel channel,
    double orderRate,
    double leaving,
    Population.Style style,
    double priceSensitivity,
    double loyalty) {

  private static final String PREFIX = "u-";
  private static final double THERE_FROM_THE_START = .3;
  private static final List<String> COUNTRIES = List.of("DE", "GB", "FR", "NL", "SE", "IT");
  private static final double[] COUNTRY_SHARES = Cumulative.of(.34, .24, .16, .12, .08, .06);
  private static final long DEVICES = -1;
  private static final double MOBILE_EXPONENT = .6;
  private static final double CONSENTED = .86;
  private static final double COST_SPREAD = .35;

  /** The user with this number, the same whatever the number of users. */
  public static Persona of(long seed, int index, Population population) {
    Chance chance = Chance.of(seed, "persona", index);
    return new Persona(
        index,
        Chance.seed(seed, "own", index),
        userId(index),
        arrival(chance),
        Channel.oneOf(chance),
        chance.gamma(population.rateShape(), population.rateScale()),
        chance.beta(population.leaveA(), population.leaveB()),
        style(chance, population.styles()),
        chance.gamma(2, 2.2),
        chance.beta(6, 2));
  }

  public static UserId userId(int index) {
    return new UserId(PREFIX + "%06d".formatted(index));
  }

  /** The number of the user, or -1 where the id is not one of the simulator's. */
  public static int index(UserId userId) {
    String value = userId.value();
    boolean known =
        value.startsWith(PREFIX) && value.substring(PREFIX.length()).matches("\\d{1,9}");
    return known ? Integer.parseInt(value.substring(PREFIX.length())) : -1;
  }

  /** What the store knows of the user. */
  public User asUser() {
    Chance chance = Chance.of(seed, "traits", index);
    double cost = channel.meanCost() * StrictMath.exp(COST_SPREAD * chance.normal());
    return new User(
        userId,
        BigDecimal.valueOf(Math.round(cost * 100), 2),
        channel.label(),
        chance.happens(CONSENTED),
        Map.of("country", COUNTRIES.get(chance.oneOf(COUNTRY_SHARES))));
  }

  /** A taste for one product that never changes, in [0, 1). */
  public double fondness(int product) {
    return Chance.fixed(seed, product);
  }

  /** The share of visits by phone. */
  public double mobile() {
    return StrictMath.pow(Chance.fixed(seed, DEVICES), MOBILE_EXPONENT);
  }

  private static double arrival(Chance chance) {
    double when = chance.uniform();
    return chance.happens(THERE_FROM_THE_START) ? when * when / 8 : when;
  }

  private static Population.Style style(Chance chance, List<Population.Style> styles) {
    double[] shares = styles.stream().mapToDouble(Population.Style::share).toArray();
    return styles.get(chance.oneOf(Cumulative.of(shares)));
  }
}
